import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { ChoiceField } from '../../components/ChoiceField';
import { useText } from '../../i18n/useText';

/** Where the tags of something deleted go; undefined before that is said, so that none get lost unsaid. */
export type TagsFate = { kind: 'move'; to: string | undefined } | { kind: 'drop' } | undefined;

/** The documentId that they move to, null to drop them, undefined where it is not said in full. */
export const moveToOf = (fate: TagsFate): string | null | undefined =>
  fate?.kind === 'drop' ? null : fate?.to;

interface Props {
  /** What can take the tags over. */
  others: readonly { documentId: string; name: string }[];
  fate: TagsFate;
  onChange: (fate: TagsFate) => void;
}

/** Move the tags to another, or drop them. */
export function TagsGoTo({ others, fate, onChange }: Props) {
  const t = useText();
  return (
    <>
      <ChoiceField
        label={t('removal.tags')}
        direction="column"
        value={fate?.kind ?? ''}
        onChange={(kind) => onChange(kind === 'drop' ? { kind } : { kind: 'move', to: undefined })}
        options={[
          ...(others.length > 0 ? [{ value: 'move', label: t('removal.move') }] : []),
          { value: 'drop', label: t('removal.drop') },
        ]}
      />
      {fate?.kind === 'move' && (
        <Field.Root>
          <Field.Label>{t('removal.to')}</Field.Label>
          <SingleSelect
            placeholder={t('removal.choose')}
            value={fate.to}
            onChange={(value) => onChange({ kind: 'move', to: String(value) })}
          >
            {others.map(({ documentId, name }) => (
              <SingleSelectOption key={documentId} value={documentId}>
                {name}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      )}
    </>
  );
}
