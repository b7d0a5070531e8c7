import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Site } from '../../../../server/src/contracts/site';
import { useText } from '../../i18n/useText';

interface Props {
  types: Site['contentTypes'];
  ticked: readonly string[];
  onToggle: (uid: string, on: boolean) => void;
  label: string;
}

const List = styled(Box)`
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  display: grid;
  gap: 0 ${({ theme }) => theme.spaces[6]};
  grid-template-columns: repeat(auto-fill, minmax(28rem, 1fr));
  max-height: 36rem;
  overflow-y: auto;
  padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[4]}`};
`;

const Row = styled(Box)`
  min-width: 0;
  padding-block: ${({ theme }) => theme.spaces[2]};

  > div {
    align-items: flex-start;
  }

  label {
    min-width: 0;
    overflow-wrap: anywhere;
  }
`;

/** Checkboxes with name, kind and uid. */
export function ContentTypeList({ types, ticked, onToggle, label }: Props) {
  const t = useText();
  const on = new Set(ticked);
  if (types.length === 0) {
    return <Typography textColor="neutral600">{t('contentTypes.filter.nothing')}</Typography>;
  }
  return (
    <List role="group" aria-label={label}>
      {types.map(({ uid, name, kind }) => (
        <Row key={uid}>
          <Checkbox
            checked={on.has(uid)}
            onCheckedChange={(checked) => onToggle(uid, checked === true)}
          >
            <Flex direction="column" alignItems="flex-start" tag="span">
              <Typography>{name}</Typography>
              <Typography variant="pi" textColor="neutral600">
                {kind === 'singleType' ? t('contentTypes.single', { uid }) : uid}
              </Typography>
            </Flex>
          </Checkbox>
        </Row>
      ))}
    </List>
  );
}
