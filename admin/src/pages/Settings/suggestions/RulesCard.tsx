import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useRef, useState } from 'react';
import type { RuleItem, RulesAnswer } from '../../../../../server/src/contracts/rules';
import type { Site } from '../../../../../server/src/contracts/site';
import type { Vocabulary } from '../../../../../server/src/contracts/vocabulary';
import { useReorderRules } from '../../../api/rules';
import { Card } from '../../../components/Card';
import { EmptyNotice } from '../../../components/EmptyNotice';
import { useText } from '../../../i18n/useText';
import { useRuleWords } from '../../../suggestions/useRuleWords';
import { OrderedTable } from '../OrderedTable';
import { useOrder } from '../useOrder';
import { RemoveRule } from './RemoveRule';
import { RuleCells } from './RuleCells';
import { RuleForm } from './RuleForm';

interface Props extends RulesAnswer {
  types: Site['contentTypes'];
  vocabulary: Vocabulary;
}

/** A rule, and when it holds in words. */
export type NamedRule = RuleItem & { name: string };

type Open = { what: 'add' } | { what: 'edit' | 'remove'; rule: NamedRule } | null;

/** The rules in their order: the first that holds and names a stage decides. */
export function RulesCard({ rules, fields, types, vocabulary }: Props) {
  const t = useText();
  const words = useRuleWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const [open, setOpen] = useState<Open>(null);
  const reorder = useReorderRules();
  const named = rules.map((rule): NamedRule => {
    const type = types.find(({ uid }) => uid === rule.contentType)?.name ?? rule.contentType;
    const facts = { type: type ?? undefined, target: rule.targetTitle };
    return { ...rule, name: words(rule.condition, facts) };
  });
  const { ordered, place } = useOrder(named, reorder.mutateAsync);
  const close = () => setOpen(null);
  const add = (
    <Button variant="secondary" startIcon={<Plus />} onClick={() => setOpen({ what: 'add' })}>
      {t('backFill.add')}
    </Button>
  );
  const form = { fields, types, vocabulary, onClose: close, focusAfter: heading };

  return (
    <Card
      title={t('backFill.title')}
      intro={t('backFill.intro')}
      actions={ordered.length > 0 && add}
      headingRef={heading}
    >
      {ordered.length === 0 ? (
        <EmptyNotice title={t('backFill.none.title')} action={add}>
          {t('backFill.none.text')}
        </EmptyNotice>
      ) : (
        <OrderedTable
          label={t('backFill.title')}
          columns={[t('backFill.when'), t('backFill.suggests')]}
          rows={ordered}
          cells={(rule) => <RuleCells rule={rule} vocabulary={vocabulary} />}
          onPlace={(id, position) => void place(id, position)}
          onEdit={(rule) => setOpen({ what: 'edit', rule })}
          onRemove={(rule) => setOpen({ what: 'remove', rule })}
        />
      )}
      {open?.what === 'add' && <RuleForm {...form} />}
      {open?.what === 'edit' && <RuleForm {...form} rule={open.rule} />}
      {open?.what === 'remove' && (
        <RemoveRule rule={open.rule} onClose={close} focusAfter={heading} />
      )}
    </Card>
  );
}
