import { Flex } from '@strapi/design-system';
import type { RefObject } from 'react';
import { useState } from 'react';
import type { RuleFields } from '../../../../../server/src/contracts/rules';
import type { Site } from '../../../../../server/src/contracts/site';
import type { Vocabulary } from '../../../../../server/src/contracts/vocabulary';
import { useAddRule, useUpdateRule } from '../../../api/rules';
import { FormModal } from '../../../components/FormModal';
import { useNotify } from '../../../components/useNotify';
import { useText } from '../../../i18n/useText';
import { ConditionFields } from './ConditionFields';
import type { NamedRule } from './RulesCard';
import { draftOf, inputOf, missingIn, withField } from './ruleDraft';
import type { RuleDraft } from './ruleDraft';
import { RuleTags } from './RuleTags';

interface Props {
  /** The one to change; a new one without. */
  rule?: NamedRule;
  fields: Record<string, RuleFields>;
  types: Site['contentTypes'];
  vocabulary: Vocabulary;
  onClose: () => void;
  focusAfter: RefObject<HTMLElement>;
}

/** A new rule, or a change of one. */
export function RuleForm({ rule, fields, types, vocabulary, onClose, focusAfter }: Props) {
  const t = useText();
  const notify = useNotify();
  const add = useAddRule();
  const update = useUpdateRule(rule?.documentId ?? '');
  const change = rule ? update : add;
  const home = vocabulary.defaultJourney ?? vocabulary.journeys[0]?.key ?? '';
  const [before] = useState(() => withField(draftOf(rule, home), fields));
  const [draft, setDraft] = useState(before);
  const [isTried, setTried] = useState(false);
  const missing = isTried ? missingIn(draft) : [];
  const merge = (part: Partial<RuleDraft>) =>
    setDraft((old) => withField({ ...old, ...part }, fields));

  const save = async () => {
    setTried(true);
    if (missingIn(draft).length > 0) return;
    try {
      await change.mutateAsync(inputOf(draft));
      notify.success(t('backFill.saved'));
      onClose();
    } catch {
      // Shown in the form, from the change's own state.
    }
  };

  return (
    <FormModal
      title={rule ? t('backFill.edit') : t('backFill.add')}
      submitLabel={rule ? t('action.save') : t('action.add')}
      onSubmit={save}
      onClose={onClose}
      isChanged={JSON.stringify(draft) !== JSON.stringify(before)}
      isPending={change.isPending}
      error={change.error}
      focusAfter={focusAfter}
    >
      <Flex direction="column" alignItems="stretch" gap={5}>
        <ConditionFields
          draft={draft}
          fields={fields}
          types={types}
          missing={missing}
          targetTitle={rule?.targetTitle ?? null}
          onChange={merge}
        />
        <RuleTags
          draft={draft}
          vocabulary={vocabulary}
          isMissing={missing.includes('tags')}
          onChange={merge}
        />
      </Flex>
    </FormModal>
  );
}
