import { Typography } from '@strapi/design-system';
import type { RefObject } from 'react';
import { useRemoveRule } from '../../../api/rules';
import { useText } from '../../../i18n/useText';
import { RemovalDialog } from '../RemovalDialog';
import type { NamedRule } from './RulesCard';

interface Props {
  rule: NamedRule;
  onClose: () => void;
  focusAfter: RefObject<HTMLElement>;
}

/** Deletes a rule; what was tagged by its suggestions stays tagged. */
export function RemoveRule({ rule, onClose, focusAfter }: Props) {
  const t = useText();
  const remove = useRemoveRule(rule.documentId);
  return (
    <RemovalDialog
      name={rule.name}
      remove={() => remove.mutateAsync()}
      isPending={remove.isPending}
      error={remove.error}
      onClose={onClose}
      focusAfter={focusAfter}
    >
      <Typography tag="p">{t('backFill.delete.text')}</Typography>
    </RemovalDialog>
  );
}
