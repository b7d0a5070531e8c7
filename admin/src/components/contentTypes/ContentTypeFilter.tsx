import { Box, Searchbar } from '@strapi/design-system';
import type { Site } from '../../../../server/src/contracts/site';
import { useText } from '../../i18n/useText';

interface Props {
  types: Site['contentTypes'];
  value: string;
  onChange: (value: string) => void;
  /** Of the field. */
  name: string;
}

/** From here on a filter helps more than it takes room. */
const FILTER_FROM = 13;

/** Words to look for a content type by; nothing where there are few. */
export function ContentTypeFilter({ types, value, onChange, name }: Props) {
  const t = useText();
  if (types.length < FILTER_FROM) return null;
  return (
    <Box maxWidth="40rem">
      <Searchbar
        name={name}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        // Around it there may be a form, which Enter would send.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        onClear={() => onChange('')}
        clearLabel={t('contentTypes.filter.clear')}
        placeholder={t('contentTypes.filter')}
      >
        {t('contentTypes.filter')}
      </Searchbar>
    </Box>
  );
}
