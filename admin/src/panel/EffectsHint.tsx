import { Flex } from '@strapi/design-system';
import { useEffects } from '../api/effects';
import { isForbidden } from '../api/errors';
import { Notice } from '../components/Notice';
import { firstOf } from '../gaps/firstOf';
import { gainText, lossText } from '../gaps/gapText';
import { useText } from '../i18n/useText';
import type { EntryFacts } from './contentManager';

/** So many sentences fit beside an entry. */
const SHOWN = 3;

interface Props {
  contentType: string;
  entry: EntryFacts | undefined;
  /** Where it is saved, or will be. */
  address: { documentId?: string; locale?: string };
  /** documentIds of what is selected. */
  tags: { stages: readonly string[]; segments: readonly string[] };
}

/** Which gaps the entry would fill with these tags, and which it would leave. */
export function EffectsHint({ contentType, entry, address, tags }: Props) {
  const t = useText();
  // A draft without stages counts nowhere, and takes nothing away.
  const isIdle = tags.stages.length === 0 && (!entry || entry.status === 'draft');
  const { data, error } = useEffects(
    {
      action: 'publish',
      entries: [{ contentType, ...address }],
      tags: { stages: [...tags.stages].sort(), segments: [...tags.segments].sort() },
    },
    [entry?.updatedAt, entry?.status],
    !isIdle
  );
  const shown = isIdle || error ? undefined : data;
  const filled = shown?.gains.filter((gap) => gap.filled) ?? [];
  const helped = shown?.gains.filter((gap) => !gap.filled) ?? [];
  const losses = shown?.losses ?? [];
  const saves = entry !== undefined && entry.status === undefined;
  return (
    <Flex direction="column" alignItems="stretch" gap={2} role="status" width="100%">
      {error && !isIdle && !isForbidden(error) && (
        <Notice tone="neutral" items={[t('effects.unchecked')]} />
      )}
      {losses.length > 0 && (
        <Notice
          tone="warning"
          title={t(saves ? 'panel.loses.save' : 'panel.loses.publish')}
          items={firstOf(
            losses.map((gap) => lossText(gap, t)),
            SHOWN,
            t
          )}
        />
      )}
      {filled.length > 0 && (
        <Notice
          tone="success"
          title={t('panel.fills', { count: filled.length })}
          items={firstOf(
            filled.map((gap) => gainText(gap, t)),
            SHOWN,
            t
          )}
        />
      )}
      {helped.length > 0 && (
        <Notice
          tone="success"
          title={t('panel.helps', { count: helped.length })}
          items={firstOf(
            helped.map((gap) => gainText(gap, t)),
            SHOWN,
            t
          )}
        />
      )}
    </Flex>
  );
}
