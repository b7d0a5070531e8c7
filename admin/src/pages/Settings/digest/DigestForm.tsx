import {
  Field,
  Flex,
  MultiSelect,
  MultiSelectOption,
  SingleSelect,
  SingleSelectOption,
  Toggle,
  Typography,
} from '@strapi/design-system';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useIntl } from 'react-intl';
import type { Digest, DigestInput } from '../../../../../server/src/contracts/digest';
import { useSaveDigest } from '../../../api/digest';
import { Card } from '../../../components/Card';
import { ErrorNotice } from '../../../components/ErrorNotice';
import { UnsavedGuard } from '../../../components/UnsavedGuard';
import { useNotify } from '../../../components/useNotify';
import { useText } from '../../../i18n/useText';
import { SaveBar } from '../SaveBar';
import { RecipientTable } from './RecipientTable';

/** 1 January 2024 was a Monday. */
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
  weekday,
  time: Date.UTC(2024, 0, weekday),
}));

const inputOf = ({ enabled, weekday, recipients }: Digest): DigestInput => ({
  enabled,
  weekday,
  recipients: recipients.map(({ documentId }) => documentId),
});

/** Whether the mail is sent, on which day, and to whom. */
export function DigestForm({ digest }: { digest: Digest }) {
  const t = useText();
  const { formatDate } = useIntl();
  const notify = useNotify();
  const save = useSaveDigest();
  const saved = inputOf(digest);
  const [typed, setTyped] = useState<DigestInput | null>(null);
  const draft = typed ?? saved;
  const isUnsaved = JSON.stringify(draft) !== JSON.stringify(saved);
  const change = (part: Partial<DigestInput>) => setTyped({ ...draft, ...part });
  // Who was chosen and may no longer see the reports is there still, to be taken off.
  const known = new Map(
    [...digest.recipients, ...digest.readers].map(({ documentId, name }) => [documentId, name])
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await save.mutateAsync(draft);
      setTyped(null);
      notify.success(t('digest.saved'));
    } catch {
      // Shown below, from the change's own state.
    }
  };

  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Card title={t('settings.digest')} intro={t('digest.intro.settings')}>
        <Flex gap={5} wrap="wrap" alignItems="flex-start">
          <Field.Root width="24rem">
            <Field.Label>{t('digest.enabled')}</Field.Label>
            <Toggle
              checked={draft.enabled}
              onLabel={t('digest.on')}
              offLabel={t('digest.off')}
              onChange={(event) => change({ enabled: event.target.checked })}
            />
          </Field.Root>
          <Field.Root
            width="24rem"
            hint={
              digest.nextAt && !isUnsaved
                ? t('digest.next', {
                    time: formatDate(digest.nextAt, { dateStyle: 'medium', timeStyle: 'short' }),
                  })
                : undefined
            }
          >
            <Field.Label>{t('digest.weekday')}</Field.Label>
            <SingleSelect
              value={String(draft.weekday)}
              onChange={(value) => change({ weekday: Number(value) })}
            >
              {WEEKDAYS.map(({ weekday, time }) => (
                <SingleSelectOption key={weekday} value={String(weekday)}>
                  {formatDate(time, { weekday: 'long', timeZone: 'UTC' })}
                </SingleSelectOption>
              ))}
            </SingleSelect>
            <Field.Hint />
          </Field.Root>
          <Field.Root width="36rem" hint={t('digest.recipients.hint')}>
            <Field.Label>{t('digest.recipients')}</Field.Label>
            <MultiSelect
              placeholder={t('digest.recipients.choose')}
              value={draft.recipients}
              onChange={(recipients) => change({ recipients })}
              customizeContent={() => draft.recipients.map((one) => known.get(one)).join(', ')}
            >
              {[...known].map(([documentId, name]) => (
                <MultiSelectOption key={documentId} value={documentId}>
                  {name}
                </MultiSelectOption>
              ))}
            </MultiSelect>
            <Field.Hint />
          </Field.Root>
        </Flex>
        {draft.enabled && draft.recipients.length === 0 && (
          <Typography tag="p" textColor="neutral600">
            {t('digest.recipients.none')}
          </Typography>
        )}
        {digest.recipients.length > 0 && <RecipientTable recipients={digest.recipients} />}
        {save.error && <ErrorNotice error={save.error} />}
        <SaveBar
          isUnsaved={isUnsaved}
          canSave
          isPending={save.isPending}
          onDiscard={() => setTyped(null)}
        />
      </Card>
      <UnsavedGuard isUnsaved={isUnsaved} text={t('unsaved.form.text')} />
    </form>
  );
}
