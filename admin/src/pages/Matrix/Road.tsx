import { Typography } from '@strapi/design-system';
import { FormattedNumber } from 'react-intl';
import type { Matrix } from '../../../../server/src/contracts/report';
import { Card } from '../../components/Card';
import { useText } from '../../i18n/useText';
import { Phases, Piece, Stages, Words } from './roadStyle';
import { roadPieces } from './roadPieces';
import { runsOfPhase } from './runsOfPhase';

/** The stages as one road, as wide as what is published there: where it narrows, customers find little. */
export function Road({ matrix }: { matrix: Matrix }) {
  const t = useText();
  return (
    <Card title={t('road.title')} intro={t('road.intro')}>
      <Phases>
        {runsOfPhase(roadPieces(matrix)).map((pieces) => (
          <li key={pieces[0]?.key} style={{ flexGrow: pieces.length }}>
            <Typography variant="pi" fontWeight="semiBold" textColor="neutral600">
              {t(`phase.${pieces[0]?.phase ?? 'before'}`)}
            </Typography>
            <Stages>
              {pieces.map(({ key, name, color, published, draft, across, down }) => (
                <Piece key={key}>
                  <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden>
                    <g fill={color} stroke={color} data-empty={published === 0 || undefined}>
                      <polygon data-across points={across} />
                      <polygon data-down points={down} />
                    </g>
                  </svg>
                  <Words>
                    <strong>
                      <FormattedNumber value={published} />
                    </strong>
                    <span title={name}>{name}</span>
                    {draft > 0 && <small>{t('cell.drafts', { count: draft })}</small>}
                  </Words>
                </Piece>
              ))}
            </Stages>
          </li>
        ))}
      </Phases>
    </Card>
  );
}
