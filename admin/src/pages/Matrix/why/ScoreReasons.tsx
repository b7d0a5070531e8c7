import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { GapKind, ScoreMove } from '../../../../../server/src/contracts/report';
import { useScore } from '../../../api/reports';
import type { ReportQuery } from '../../../api/reports';
import { DataTable } from '../../../components/DataTable';
import { ErrorNotice } from '../../../components/ErrorNotice';
import { Loading } from '../../../components/Loading';
import { useReturnFocus } from '../../../components/useReturnFocus';
import { useText } from '../../../i18n/useText';

/** As many as are read: what follows moves less. */
const SHOWN = 10;

interface Props {
  filters: ReportQuery;
  onClose: () => void;
}

/** What the score is made of, and what would move it most. */
export default function ScoreReasons({ filters, onClose }: Props) {
  const t = useText();
  const { formatNumber } = useIntl();
  const returnFocus = useReturnFocus();
  const { data, error, refetch } = useScore(filters);
  const name = ({ by, key, name: called }: ScoreMove): string =>
    t(`score.by.${by}`, { name: by === 'kind' ? t(`verdict.${key as GapKind}`) : called });
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content aria-describedby={undefined} onCloseAutoFocus={returnFocus}>
        <Modal.Header closeLabel={t('action.close')}>
          <Modal.Title>{t('score.why.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
          {!data && !error && <Loading />}
          {data && (
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Typography role="status">
                {t('score.made', {
                  covered: data.covered,
                  wanted: data.wanted,
                  none: data.notApplicable,
                })}{' '}
                {t(data.moves.length === 0 ? 'score.full' : 'score.moves')}
              </Typography>
              {data.moves.length > 0 && (
                <DataTable aria-label={t('score.why.title')}>
                  <thead>
                    <tr>
                      <th scope="col">{t('score.move')}</th>
                      <th scope="col">{t('score.gaps')}</th>
                      <th scope="col">{t('score.gain')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {data.moves.slice(0, SHOWN).map((move) => (
                      <tr key={`${move.by} ${move.key}`}>
                        <th scope="row">{name(move)}</th>
                        <td>{formatNumber(move.gaps)}</td>
                        <td>{t('score.points', { points: Math.round(move.gain * 1000) / 10 })}</td>
                      </tr>
                    ))}
                  </tbody>
                </DataTable>
              )}
            </Flex>
          )}
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('action.close')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
