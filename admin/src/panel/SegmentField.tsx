import type { SegmentItem } from '../../../server/src/contracts/vocabulary';
import { useText } from '../i18n/useText';
import { TagSelect } from './TagSelect';

interface Props {
  segments: readonly SegmentItem[];
  /** documentIds. */
  selected: readonly string[];
  onChange: (ids: string[]) => void;
  disabled: boolean;
}

/** The segments; none means everyone. */
export function SegmentField({ segments, selected, onChange, disabled }: Props) {
  const t = useText();
  if (segments.length === 0) return null;
  const tags = segments.map(({ documentId, name }) => ({ id: documentId, name }));
  return (
    <TagSelect
      label={t('panel.segments')}
      hint={selected.length > 0 || disabled ? undefined : t('panel.segments.hint')}
      placeholder={t(selected.length > 0 ? 'panel.segments.more' : 'panel.segments.placeholder')}
      groups={[{ key: 'segments', tags }]}
      selected={selected}
      onChange={onChange}
      disabled={disabled}
    />
  );
}
