import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Matrix } from '../../../../server/src/contracts/report';
import type { ReportQuery } from '../../api/reports';
import { useSite } from '../../api/site';
import { useVocabulary } from '../../api/vocabulary';
import { displayLocale } from '../../i18n/displayLocale';
import { usePercent } from '../../i18n/usePercent';
import { useText } from '../../i18n/useText';
import { ON_PAPER } from './MatrixPrint';

interface Props {
  matrix: Matrix;
  filters: ReportQuery;
}

/** What a sheet of paper has to say by itself: which journey, what of it, and when. */
export function PrintHeading({ matrix: { journey, totals }, filters }: Props) {
  const t = useText();
  const { formatDate } = useIntl();
  const percent = usePercent();
  const asked = useAskedNames(filters);
  return (
    <div className={ON_PAPER}>
      <Typography variant="beta" tag="p">
        {[t('plugin.name'), journey.name].join(' · ')}
      </Typography>
      <Typography tag="p">
        {[
          formatDate(new Date(), { dateStyle: 'long' }),
          t('score.covered', {
            share: percent(totals.score),
          }),
          t('score.totals', totals),
          ...asked,
        ].join(' · ')}
      </Typography>
    </div>
  );
}

/** What the filters leave, each with its label. */
function useAskedNames(filters: ReportQuery): string[] {
  const t = useText();
  const { data: site } = useSite();
  const { data: vocabulary } = useVocabulary();
  const names = new Map<string, string>([
    ['general', t('segment.general')],
    ...(vocabulary?.segments ?? []).map(({ key, name }) => [key, name] as const),
    ...(site?.locales ?? []).map((locale) => [locale.code, displayLocale(locale)] as const),
    ...(site?.contentTypes ?? []).map(({ uid, name }) => [uid, name] as const),
  ]);
  return (['locale', 'segment', 'contentType'] as const).flatMap((filter) => {
    const keys = filters[filter]?.split(',') ?? [];
    const list = keys.map((key) => names.get(key) ?? key).join(', ');
    return keys.length > 0 ? [`${t(`filter.${filter}`)}: ${list}`] : [];
  });
}
