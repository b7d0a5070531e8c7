import { Box } from '@strapi/design-system';
import type { Site } from '../../../../../server/src/contracts/site';
import { Card } from '../../../components/Card';
import { useText } from '../../../i18n/useText';
import { DataTable } from '../../../components/DataTable';

/** The content types that don't carry the fields, and why. */
export function SkippedTypes({ skipped }: { skipped: Site['skipped'] }) {
  const t = useText();
  return (
    <Card title={t('contentTypes.skipped')} intro={t('contentTypes.skipped.text')}>
      <Box overflow="auto">
        <DataTable aria-label={t('contentTypes.skipped')}>
          <thead>
            <tr>
              <th scope="col">{t('contentTypes.type')}</th>
              <th scope="col">{t('contentTypes.skipped.why')}</th>
            </tr>
          </thead>
          <tbody>
            {skipped.map(({ uid, name, reason, attribute }) => (
              <tr key={uid}>
                <th scope="row">{t('contentTypes.named', { name, uid })}</th>
                <td>{t(`contentTypes.skipped.${reason}`, { attribute: attribute ?? '' })}</td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      </Box>
    </Card>
  );
}
