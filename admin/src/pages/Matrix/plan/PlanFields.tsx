import { Checkbox, Grid, Typography } from '@strapi/design-system';
import { ListField } from '../../../components/list/ListField';
import { TextField } from '../../../components/TextField';
import { useText } from '../../../i18n/useText';
import type { PlanDraft, PLAN_LISTS } from './planDraft';

interface Props {
  draft: PlanDraft;
  onChange: (part: Partial<PlanDraft>) => void;
  errorOf: (field: keyof PlanDraft) => string | undefined;
}

type ListName = (typeof PLAN_LISTS)[number];
type TextName = Exclude<keyof PlanDraft, ListName | 'isNotApplicable'>;

/** How much is wanted of a cell, and its brief in the order of the planning sheet. */
export function PlanFields({ draft, onChange, errorOf }: Props) {
  const t = useText();
  const text = (
    name: TextName,
    {
      col = 12,
      ...options
    }: { col?: number; digits?: boolean; multiline?: boolean; hint?: string } = {}
  ) => (
    <Grid.Item col={col} xs={12} alignItems="flex-start">
      <TextField
        {...options}
        label={t(`plan.${name}`)}
        name={name}
        value={draft[name]}
        onChange={(value) => onChange({ [name]: value })}
        error={errorOf(name)}
      />
    </Grid.Item>
  );
  const list = (name: ListName) => (
    <Grid.Item col={6} xs={12} alignItems="flex-start">
      <ListField
        label={t(`plan.${name}`)}
        items={draft[name]}
        onChange={(items) => onChange({ [name]: items })}
        error={errorOf(name)}
      />
    </Grid.Item>
  );
  return (
    <Grid.Root gap={5}>
      <Grid.Item col={12} xs={12}>
        <Checkbox
          checked={draft.isNotApplicable}
          onCheckedChange={(checked) => onChange({ isNotApplicable: checked === true })}
        >
          {t('plan.isNotApplicable')}
        </Checkbox>
      </Grid.Item>
      {draft.isNotApplicable ? (
        text('notApplicable', { multiline: true })
      ) : (
        <>
          {text('targetMin', { col: 6, digits: true, hint: t('plan.target.hint') })}
          {text('targetMax', { col: 6, digits: true })}
          <Grid.Item col={12} xs={12}>
            <Typography tag="h3" variant="delta">
              {t('plan.brief')}
            </Typography>
          </Grid.Item>
          {text('trigger', { multiline: true })}
          {list('questions')}
          {list('searchTerms')}
          {text('message', { multiline: true })}
          {text('measuringPoint')}
          {list('channels')}
          {list('formats')}
          {text('owner', { col: 6 })}
          {text('dueDate', { col: 6, hint: t('plan.dueDate.hint') })}
        </>
      )}
    </Grid.Root>
  );
}
