import { Box, ComboboxOption, Flex, Typography } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { StageDot } from '../components/StageDot';

export interface Tag {
  /** documentId. */
  id: string;
  name: string;
  /** What it is called apart from its group, where that is something else. */
  chipName?: string;
  color?: string;
}

export interface TagGroup {
  key: string;
  /** Left out where there is one group. */
  name?: string;
  tags: readonly Tag[];
}

/** Whether the name contains the text; capitals and accents make no difference. */
export const fitsSearch = ({ name }: Tag, text: string): boolean =>
  plain(name).includes(plain(text.trim()));

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

interface Options {
  groups: readonly TagGroup[];
  text: string;
  selected: readonly string[];
  /** The one that Enter takes. */
  first: string | undefined;
}

/** Those that fit, in their order and under the names of their groups. */
export const TagOptions = ({ groups, text, selected, first }: Options) =>
  groups
    .map((group) => ({ ...group, tags: group.tags.filter((tag) => fitsSearch(tag, text)) }))
    .filter(({ tags }) => tags.length > 0)
    .map(({ key, name, tags }) => (
      <div key={key} role={name ? 'group' : 'presentation'} aria-label={name}>
        {name && (
          <Box paddingTop={2} paddingBottom={1} paddingLeft={4} paddingRight={4} aria-hidden>
            <Typography variant="sigma" textColor="neutral600">
              {name}
            </Typography>
          </Box>
        )}
        {tags.map((tag) => option(tag, selected.includes(tag.id), tag.id === first))}
      </div>
    ));

const option = ({ id, name, color }: Tag, isSelected: boolean, isFirst: boolean) => (
  <ComboboxOption key={id} value={id} textValue={name} aria-selected={isSelected}>
    <Flex tag="span" gap={2} justifyContent="space-between">
      <Flex tag="span" gap={2} style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        {color && <StageDot $color={color} />}
        <span>{name}</span>
      </Flex>
      {isFirst && <span aria-hidden>↵</span>}
      {isSelected && <Check aria-hidden width="1.2rem" height="1.2rem" fill="primary600" />}
    </Flex>
  </ComboboxOption>
);
