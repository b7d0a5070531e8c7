import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { useState } from 'react';
import { errorWords } from '../../../api/errors';
import { useRelationTargets } from '../../../api/relationTargets';
import { useText } from '../../../i18n/useText';

interface Props {
  contentType: string;
  field: string;
  /** DocumentId; empty for none. */
  value: string;
  /** What it is called, until it is found again. */
  title: string | null;
  /** That it still has to be chosen. */
  error: string | undefined;
  onChange: (documentId: string) => void;
}

/** What an entry has to be related to, found by its title. */
export function RelationTargetField(props: Props) {
  const { contentType, field, value, title, onChange } = props;
  const t = useText();
  const [text, setText] = useState('');
  const { data = [], isFetching, ...found } = useRelationTargets(contentType, field, text);
  const isListed = value === '' || data.some(({ documentId }) => documentId === value);
  const options = isListed ? data : [{ documentId: value, title: title ?? value }, ...data];
  return (
    <Field.Root required error={found.error ? errorWords(found.error, t) : props.error}>
      <Field.Label>{t('backFill.target')}</Field.Label>
      <Combobox
        value={value}
        loading={isFetching}
        autocomplete="none"
        onInputChange={(event: { currentTarget: { value: string } }) =>
          setText(event.currentTarget.value)
        }
        onChange={(chosen: string | undefined) => {
          onChange(chosen ?? '');
          setText('');
        }}
        onClear={() => onChange('')}
      >
        {options.map((target) => (
          <ComboboxOption key={target.documentId} value={target.documentId}>
            {target.title}
          </ComboboxOption>
        ))}
      </Combobox>
      <Field.Error />
    </Field.Root>
  );
}
