import { Box, Flex, Typography } from '@strapi/design-system';
import { useEffect, useId, useState } from 'react';
import type { FormEvent } from 'react';
import type { Site } from '../../../../../server/src/contracts/site';
import type { JourneyItem, Settings } from '../../../../../server/src/contracts/vocabulary';
import { fieldMessages } from '../../../api/errors';
import { useSaveSettings } from '../../../api/settings';
import { Card } from '../../../components/Card';
import { ChoiceField } from '../../../components/ChoiceField';
import { ContentTypePicker } from '../../../components/contentTypes/ContentTypePicker';
import { ErrorNotice } from '../../../components/ErrorNotice';
import { TextField } from '../../../components/TextField';
import { useNotify } from '../../../components/useNotify';
import { useText } from '../../../i18n/useText';
import { countingInput, countingOf, countingProblems, isSame } from './countingDraft';
import type { CountingDraft } from './countingDraft';
import { RulesTable } from './RulesTable';
import { SaveBar } from '../SaveBar';
import { UnsavedGuard } from '../../../components/UnsavedGuard';

interface Props {
  settings: Settings;
  types: Site['contentTypes'];
  journeys: readonly JourneyItem[];
  onUnsaved: (isUnsaved: boolean) => void;
}

/** Which content types reports look at, when content counts as stale, and what is asked of entries. */
export function CountingForm({ settings, types, journeys, onUnsaved }: Props) {
  const t = useText();
  const notify = useNotify();
  const headingId = useId();
  const save = useSaveSettings();
  const saved = countingOf(settings, types);
  const [typed, setTyped] = useState<CountingDraft | null>(null);
  const draft = typed ?? saved;
  const isUnsaved = !isSame(draft, saved);
  const problems = countingProblems(draft);
  useEffect(() => onUnsaved(isUnsaved), [onUnsaved, isUnsaved]);

  const change = (part: Partial<CountingDraft>) => setTyped({ ...draft, ...part });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await save.mutateAsync(countingInput(draft, saved));
      setTyped(null);
      notify.success(t('contentTypes.saved'));
    } catch {
      // Shown below, from the change's own state.
    }
  };

  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Flex direction="column" alignItems="stretch" gap={5}>
        <Card
          headingId={headingId}
          title={t('contentTypes.which')}
          intro={t('contentTypes.which.text')}
        >
          <ChoiceField
            label={t('contentTypes.which')}
            labelledBy={headingId}
            value={draft.which}
            onChange={(which) => change({ which })}
            direction="column"
            options={[
              { value: 'all', label: t('contentTypes.which.all') },
              { value: 'list', label: t('contentTypes.which.list') },
            ]}
          />
          {draft.which === 'list' && (
            <>
              <Typography tag="p" textColor="neutral600">
                {t('contentTypes.rule')}
              </Typography>
              <ContentTypePicker
                types={types}
                ticked={draft.ticked}
                onChange={(ticked) => change({ ticked })}
                label={t('contentTypes.which')}
              />
            </>
          )}
        </Card>
        <Card title={t('contentTypes.stale')} intro={t('contentTypes.stale.text')}>
          <Box maxWidth="24rem">
            <TextField
              label={t('contentTypes.stale.days')}
              name="staleAfterDays"
              value={draft.staleAfterDays}
              onChange={(staleAfterDays) => change({ staleAfterDays })}
              error={
                problems.staleAfterDays
                  ? t(problems.staleAfterDays)
                  : fieldMessages(save.error, t).staleAfterDays
              }
              digits
              required
            />
          </Box>
        </Card>
        <Card title={t('rules.title')} intro={t('rules.intro')}>
          <RulesTable
            types={types}
            journeys={journeys}
            rules={draft.rules}
            saved={saved.rules}
            onChange={(uid, rule) => change({ rules: { ...draft.rules, [uid]: rule } })}
          />
        </Card>
        {save.error && <ErrorNotice error={save.error} />}
        <SaveBar
          isUnsaved={isUnsaved}
          problem={problems.ticked && t(problems.ticked)}
          canSave={Object.keys(problems).length === 0}
          isPending={save.isPending}
          onDiscard={() => setTyped(null)}
        />
      </Flex>
      <UnsavedGuard isUnsaved={isUnsaved} text={t('unsaved.text')} />
    </form>
  );
}
