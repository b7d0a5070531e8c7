import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { ExplainedGap, GapEntry, WantedThen } from '../../../../server/src/contracts/trend';
import { entryAddress } from '../../../../server/src/domain/entryAddress';
import { gapText } from '../../gaps/gapText';
import { useText } from '../../i18n/useText';
import type { Translate } from '../../i18n/useText';
import { GapBadge } from '../Matrix/GapBadge';

/** A gap that opened or closed, and what did it. */
export function ChangedGap({ changed: { gap, entries, wanted } }: { changed: ExplainedGap }) {
  const t = useText();
  return (
    <Flex tag="li" direction="column" alignItems="flex-start" gap={1}>
      <GapBadge kind={gap.kind} />
      <Typography fontWeight="semiBold" style={{ overflowWrap: 'anywhere' }}>
        {gapText(gap, t)}
      </Typography>
      {wanted && (
        <Typography variant="pi" textColor="neutral600">
          {t('trend.wanted', {
            before: wantedText(wanted.before, t),
            after: wantedText(wanted.after, t),
          })}
        </Typography>
      )}
      {entries.length > 0 && (
        <Flex tag="ul" direction="column" alignItems="flex-start" gap={1}>
          {entries.map((entry) => (
            <li key={`${entry.move} ${entry.contentType} ${entry.documentId}`}>
              <Entry entry={entry} />
            </li>
          ))}
        </Flex>
      )}
    </Flex>
  );
}

function Entry({ entry }: { entry: GapEntry }) {
  const t = useText();
  const { move, contentTypeName, title, isGone } = entry;
  return (
    <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
      {t(`trend.move.${isGone ? 'gone' : move}`)}:{' '}
      {title === null ? (
        t('trend.entry.untitled', { contentType: contentTypeName })
      ) : (
        <Link tag={NavLink} to={entryAddress(entry)} style={{ display: 'inline' }}>
          {title}
        </Link>
      )}
      {title !== null && ` · ${contentTypeName}`}
    </Typography>
  );
}

const wantedText = ({ target: { min, max }, notApplicable }: WantedThen, t: Translate): string =>
  notApplicable
    ? t('verdict.not-applicable')
    : t('trend.amount', { hasMax: String(max !== null), min: min ?? 1, max: max ?? 0 });
