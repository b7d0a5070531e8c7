import type { Condition } from '../../../server/src/contracts/rules';
import { useText } from '../i18n/useText';

interface Facts {
  /** What the content type is called; undefined for all of them. */
  readonly type?: string;
  /** What a relation has to lead to; null where the user may not read it, undefined where it isn't known here. */
  readonly target?: string | null;
}

/** When a rule holds, in a sentence. */
export function useRuleWords(): (condition: Condition, facts: Facts) => string {
  const t = useText();
  return (condition, { type = t('filter.contentType.all'), target }) => {
    switch (condition.kind) {
      case 'always':
        return t('backFill.when.always', { type });
      case 'relation':
        if (target === undefined)
          return t('backFill.when.related', { type, field: condition.field });
        return t('backFill.when.relation', {
          type,
          field: condition.field,
          target: target ?? condition.target,
        });
      case 'field':
        return t(`backFill.when.${condition.operator}`, {
          type,
          field: condition.field,
          value: condition.value,
        });
      case 'path':
        return t('backFill.when.path', {
          type,
          field: condition.field,
          pattern: condition.pattern,
        });
    }
  };
}
