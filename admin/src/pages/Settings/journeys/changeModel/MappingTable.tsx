import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { ModelPreview, StageMapping } from '../../../../../../server/src/contracts/vocabulary';
import { StageDot } from '../../../../components/StageDot';
import { useText } from '../../../../i18n/useText';
import { DataTable } from '../../DataTable';
import { TargetSelect } from './TargetSelect';

interface Props {
  preview: ModelPreview;
  mapping: StageMapping;
  onChoose: (stage: string, target: string | null) => void;
}

const Table = styled(DataTable)`
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

  // On a small screen the lists give way, not the words.
  thead th {
    white-space: normal;
  }

  tbody th {
    overflow-wrap: break-word;
  }
`;

/** The journey's stages, how many entries carry each, and where those tags go. */
export function MappingTable({ preview, mapping, onChoose }: Props) {
  const t = useText();
  const { formatNumber } = useIntl();
  return (
    <Box overflow="auto">
      <Table aria-label={t('mapping.title')}>
        <thead>
          <tr>
            <th scope="col">{t('mapping.stage')}</th>
            <th scope="col">{t('mapping.entries')}</th>
            <th scope="col">{t('mapping.to')}</th>
          </tr>
        </thead>
        <tbody>
          {preview.stages.map(({ key, name, color, entries }) => (
            <tr key={key}>
              <th scope="row">
                <Flex gap={3}>
                  <StageDot $color={color} />
                  <Typography {...weight(entries)}>{name}</Typography>
                </Flex>
              </th>
              <td>
                <Typography {...weight(entries)}>{formatNumber(entries)}</Typography>
              </td>
              <td>
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
