import { Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type {
  ConditionKind,
  Operator,
  RuleFields,
} from '../../../../../server/src/contracts/rules';
import type { Site } from '../../../../../server/src/contracts/site';
import { TextField } from '../../../components/TextField';
import { useText } from '../../../i18n/useText';
import { RelationTargetField } from './RelationTargetField';
import { fieldsFor, OF_ONE_TYPE } from './ruleDraft';
import type { Missing, RuleDraft } from './ruleDraft';

interface Props {
  draft: RuleDraft;
  fields: Record<string, RuleFields>;
  types: Site['contentTypes'];
  /** Title of what the rule is about as it is stored. */
  targetTitle: string | null;
  missing: readonly Missing[];
  onChange: (part: Partial<RuleDraft>) => void;
}

const KINDS: readonly ConditionKind[] = ['path', 'field', 'relation', 'always'];
const OPERATORS: readonly Operator[] = ['equals', 'contains'];
const ALL = 'all';

/** When a rule holds: of which content type, and what has to be so. */
export function ConditionFields(props: Props) {
  const { draft, fields, types, targetTitle, missing, onChange } = props;
  const t = useText();
  const errorOf = (part: Missing) => (missing.includes(part) ? t('refusal.required') : undefined);
  const names = fieldsFor(draft, fields);
  const isOfOne = OF_ONE_TYPE.includes(draft.kind);
  const select = <Value extends string>(
    label: string,
    value: Value,
    options: readonly { key: Value; name: string }[],
    choose: (value: Value) => void
  ) => (
    <Field.Root flex="1 1 20rem">
      <Field.Label>{label}</Field.Label>
      <SingleSelect value={value} onChange={(chosen) => choose(String(chosen) as Value)}>
        {options.map(({ key, name }) => (
          <SingleSelectOption key={key} value={key}>
            {name}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
  const chooseKind = (kind: ConditionKind) => {
    const contentType =
      draft.contentType ?? (OF_ONE_TYPE.includes(kind) ? (types[0]?.uid ?? null) : null);
    onChange({ kind, contentType });
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={4} wrap="wrap" alignItems="flex-end">
        {select(
          t('backFill.kind'),
          draft.kind,
          KINDS.map((key) => ({ key, name: t(`backFill.kind.${key}`) })),
          chooseKind
        )}
        {select(
          t('filter.contentType'),
          draft.contentType ?? ALL,
          [
            ...(isOfOne ? [] : [{ key: ALL, name: t('filter.contentType.all') }]),
            ...types.map(({ uid, name }) => ({ key: uid, name })),
          ],
          (chosen) => onChange({ contentType: chosen === ALL ? null : chosen, target: '' })
        )}
      </Flex>
      {draft.kind !== 'always' && (
        <Flex gap={4} wrap="wrap" alignItems="flex-start">
          {select(
            t('backFill.field'),
            draft.field,
            names.map((name) => ({ key: name, name })),
            (field) => onChange({ field, target: '' })
          )}
          {draft.kind === 'field' &&
            select(
              t('backFill.operator'),
              draft.operator,
              OPERATORS.map((key) => ({ key, name: t(`backFill.operator.${key}`) })),
              (operator) => onChange({ operator })
            )}
        </Flex>
      )}
      {draft.kind === 'field' && (
        <TextField
          label={t('backFill.value')}
          name="value"
          value={draft.value}
          hint={t('backFill.value.hint')}
          error={errorOf('value')}
          required
          onChange={(value) => onChange({ value })}
        />
      )}
      {draft.kind === 'path' && (
        <TextField
          label={t('backFill.pattern')}
          name="pattern"
          value={draft.pattern}
          hint={t('backFill.pattern.hint')}
          error={errorOf('pattern')}
          required
          onChange={(pattern) => onChange({ pattern })}
        />
      )}
      {draft.kind === 'relation' && (
        <RelationTargetField
          contentType={draft.contentType ?? ''}
          field={draft.field}
          value={draft.target}
          title={targetTitle}
          error={errorOf('target')}
          onChange={(target) => onChange({ target })}
        />
      )}
    </Flex>
  );
}
