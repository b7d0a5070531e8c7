import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { ModelPreview, StageMapping } from '../../../../../../server/src/contracts/vocabulary';
import { StageDot } from '../../../../components/StageDot';
import { useText } from '../../../../i18n/useText';
import { DataTable } from '../../../../components/DataTable';
import { TargetSelect } from './TargetSelect';

interface Props {
  preview: ModelPreview;
  mapping: StageMapping;
  onChoose: (stage: string, target: string | null) => void;
}

const Table = styled(DataTable)`
  min-width: 0;

  tr > :nth-child(2) {
    text-align: right;
    white-space: nowrap;
    width: 1%;
  }

  // Room for the ring around what has the focus.
  tr > :last-child {
    padding-right: ${({ theme }) => theme.spaces[1]};
    width: 50%;
  }

  tbody th {
    overflow-wrap: break-word;
  }

  // On a phone each list stands below its stage.
  @media (max-width: 32rem) {
    thead tr > :last-child {
      display: none;
    }

    tr {
      display: grid;
      grid-template-columns: 1fr auto;
    }

    tr > :nth-child(2),
    tr > :last-child {
      width: auto;
    }

    tbody tr > :not(:last-child) {
      border-bottom: none;
    }

    tbody tr > :last-child {
      grid-column: 1 / -1;
      padding-top: 0;
    }
  }
`;

/**
 * The journey's stages, how many entries carry each, and where those tags go. The roles are said
 * because a browser takes them from a table that isn't drawn as one, as on a phone.
 */
export function MappingTable({ preview, mapping, onChoose }: Props) {
  const t = useText();
  const { formatNumber } = useIntl();
  return (
    <Box overflow="auto">
      <Table role="table" aria-label={t('mapping.title')}>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {t('mapping.stage')}
            </th>
            <th role="columnheader" scope="col">
              {t('mapping.entries')}
            </th>
            <th role="columnheader" scope="col">
              {t('mapping.to')}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {preview.stages.map(({ key, name, color, entries }) => (
            <tr key={key} role="row">
              <th role="rowheader" scope="row">
                <Flex gap={3}>
                  <StageDot $color={color} />
                  <Typography {...weight(entries)}>{name}</Typography>
                </Flex>
              </th>
              <td role="cell">
                <Typography {...weight(entries)}>{formatNumber(entries)}</Typography>
              </td>
              <td role="cell">
                <TargetSelect
                  label={t('mapping.of', { name })}
                  stages={preview.newStages}
                  target={mapping[key] ?? null}
                  onChoose={(target) => onChoose(key, target)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Box>
  );
}

/** Where nothing is at stake, a row is quieter. */
const weight = (entries: number) =>
  entries > 0
    ? ({ fontWeight: 'bold', textColor: 'neutral800' } as const)
    : ({ textColor: 'neutral600' } as const);
