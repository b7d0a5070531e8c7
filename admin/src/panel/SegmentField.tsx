import { MultiSelectOption } from '@strapi/design-system';
import type { SegmentItem } from '../../../server/src/contracts/vocabulary';
import { useText } from '../i18n/useText';
import { useTagField } from './entryForm';
import type { Initial } from './entryForm';
import { TagSelect } from './TagSelect';

interface Props {
  segments: readonly SegmentItem[];
  initial: Initial;
  disabled: boolean;
}

/** The segments; none means everyone. */
export function SegmentField({ segments, initial, disabled }: Props) {
  const t = useText();
  const [selected, select] = useTagField('journeySegments', initial);
  if (segments.length === 0) return null;
  return (
    <TagSelect
      label={t('panel.segments')}
      hint={t('panel.segments.hint')}
      placeholder={t('panel.segments.placeholder')}
      selected={segments
        .filter(({ documentId }) => selected.includes(documentId))
        .map(({ documentId, name }) => ({ id: documentId, name }))}
      onChange={select}
      disabled={disabled}
    >
      {segments.map(({ documentId, name }) => (
        <MultiSelectOption key={documentId} value={documentId}>
          {name}
        </MultiSelectOption>
      ))}
    </TagSelect>
  );
}
