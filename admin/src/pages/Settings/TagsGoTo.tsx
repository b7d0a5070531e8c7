import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useText } from '../../i18n/useText';

/** A documentId, null to drop the tags, undefined before that is said. */
export type MoveTo = string | null | undefined;

interface Props {
  others: readonly { documentId: string; name: string }[];
  moveTo: MoveTo;
  onChange: (moveTo: MoveTo) => void;
}

/** The select knows strings only. A documentId is longer. */
const DROP = 'drop';

/** Where the tags of something deleted go. Nothing is chosen at first: dropping them is said on purpose. */
export function TagsGoTo({ others, moveTo, onChange }: Props) {
  const t = useText();
  return (
    <Field.Root required>
      <Field.Label>{t('removal.tags')}</Field.Label>
      <SingleSelect
        placeholder={t('removal.choose')}
        value={moveTo === null ? DROP : moveTo}
        onChange={(value) => onChange(value === DROP ? null : String(value))}
      >
        {others.map(({ documentId, name }) => (
          <SingleSelectOption key={documentId} value={documentId}>
            {t('removal.move', { name })}
          </SingleSelectOption>
        ))}
        <SingleSelectOption value={DROP}>{t('removal.drop')}</SingleSelectOption>
      </SingleSelect>
    </Field.Root>
  );
}
