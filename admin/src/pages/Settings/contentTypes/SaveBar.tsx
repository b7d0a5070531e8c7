import { Badge, Button, Flex, Typography } from '@strapi/design-system';
import { useText } from '../../../i18n/useText';

interface Props {
  isUnsaved: boolean;
  problem?: string;
  canSave: boolean;
  isPending: boolean;
  onDiscard: () => void;
}

/** Whether there is something to save, and the button for it. */
export function SaveBar({ isUnsaved, problem, canSave, isPending, onDiscard }: Props) {
  const t = useText();
  return (
    <Flex justifyContent="flex-end" alignItems="center" gap={3} wrap="wrap">
      <span role="status">
        {problem ? (
          <Typography textColor="danger600">{problem}</Typography>
        ) : (
          isUnsaved && <Badge variant="warning">{t('state.unsaved')}</Badge>
        )}
      </span>
      {isUnsaved && (
        <Button variant="tertiary" onClick={onDiscard}>
          {t('action.discard')}
        </Button>
      )}
      <Button type="submit" loading={isPending} disabled={!isUnsaved || !canSave}>
        {t('action.save')}
      </Button>
    </Flex>
  );
}
