import { Flex } from '@strapi/design-system';
import { useRef } from 'react';
import type { Suggestion } from '../../../../server/src/contracts/suggestions';
import { useText } from '../../i18n/useText';
import { SuggestionChip } from '../../suggestions/SuggestionChip';
import { useWhy } from '../../suggestions/useWhy';
import type { Option } from './matching';

interface Props {
  label: string;
  suggestions: readonly Suggestion[];
  options: readonly Option[];
  /** What pressing one does, for who doesn't see where it stands. */
  action: string;
  /** Names of what comes along when one is taken. */
  along: readonly string[];
  onAccept: (suggestion: Suggestion) => void;
  onReject: (suggestion: Suggestion) => void;
}

/** What is suggested for a field of a row, under it. */
export function SuggestedTags(props: Props) {
  const { label, suggestions, options, action, along, onAccept, onReject } = props;
  const t = useText();
  const why = useWhy();
  const list = useRef<HTMLUListElement>(null);
  if (suggestions.length === 0) return null;
  const reject = (suggestion: Suggestion) => {
    const field = list.current?.parentElement?.querySelector('input');
    onReject(suggestion);
    // The button with the focus goes with it.
    setTimeout(() => field?.focus());
  };
  return (
    <Flex ref={list} tag="ul" gap={1} wrap="wrap" aria-label={label}>
      {suggestions.map((suggestion) => (
        <SuggestionChip
          key={suggestion.key}
          suggestion={suggestion}
          color={options.find(({ key }) => key === suggestion.key)?.color}
          why={[
            why(suggestion),
            ...(along.length > 0 ? [t('suggest.along', { tags: along.join(', ') })] : []),
          ].join(' ')}
          action={action}
          onAccept={() => onAccept(suggestion)}
          onReject={() => reject(suggestion)}
        />
      ))}
    </Flex>
  );
}
