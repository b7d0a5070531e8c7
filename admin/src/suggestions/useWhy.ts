import type { Suggestion } from '../../../server/src/contracts/suggestions';
import { useSite } from '../api/site';
import { useText } from '../i18n/useText';
import { useRuleWords } from './useRuleWords';

/** Why something is suggested, in a sentence. */
export function useWhy(): (suggestion: Suggestion) => string {
  const t = useText();
  const ruleWords = useRuleWords();
  const { data: site } = useSite();
  return ({ rule, words }) => {
    if (rule) {
      const type = site?.contentTypes.find(({ uid }) => uid === rule.contentType)?.name;
      const facts = { type: type ?? rule.contentType ?? undefined };
      return t('suggest.why.rule', { rule: ruleWords(rule.condition, facts) });
    }
    return t('suggest.why.words', { words: words.join(', ') });
  };
}
