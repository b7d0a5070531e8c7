import { Box, Flex, Typography } from '@strapi/design-system';
import { ErrorNotice } from '../components/ErrorNotice';
import { useText } from '../i18n/useText';
import type { BulkState } from './useBulkRun';
import type { TaggingResult } from '../api/tagging';

/** As many as one reads; the rest is a number. */
const SHOWN = 50;

interface Props {
  state: Extract<BulkState, { step: 'done' | 'undone' }>;
}

/** How it went, and what couldn't be done, with the reason. */
export function Outcome({ state }: Props) {
  const t = useText();
  const { updated, changed, failed } = state.result;
  const error = state.step === 'done' ? (state.error ?? state.result.brokenOff) : undefined;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {error ? <ErrorNotice error={error} /> : null}
      <Typography role="status" fontWeight="semiBold">
        {state.step === 'undone'
          ? t('bulk.undone', { count: changed })
          : t('bulk.done', { updated, changed })}
      </Typography>
      {state.step === 'done' && state.stopped && <Typography>{t('bulk.stopped')}</Typography>}
      {failed.length > 0 && <Failed failed={failed} />}
    </Flex>
  );
}

function Failed({ failed }: Pick<TaggingResult, 'failed'>) {
  const t = useText();
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography textColor="danger600">{t('bulk.failed', { count: failed.length })}</Typography>
      <Box
        maxHeight="24rem"
        overflow="auto"
        tabIndex={0}
        aria-label={t('bulk.failed.list')}
        role="region"
      >
        <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
          {failed.slice(0, SHOWN).map(({ entry, reason, title }, index) => (
            <li key={index}>
              <Typography variant="pi" textColor="neutral700" style={{ overflowWrap: 'anywhere' }}>
                {t('bulk.failed.one', {
                  entry: [title ?? entry.documentId, entry.locale].filter(Boolean).join(' · '),
                  reason: t(`bulk.failed.${reason}`),
                })}
              </Typography>
            </li>
          ))}
        </Flex>
      </Box>
      {failed.length > SHOWN && (
        <Typography variant="pi" textColor="neutral600">
          {t('bulk.failed.more', { count: failed.length - SHOWN })}
        </Typography>
      )}
    </Flex>
  );
}
