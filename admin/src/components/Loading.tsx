import { Flex, Loader } from '@strapi/design-system';
import { useText } from '../i18n/useText';

/** Stands where a part of a page will be. */
export function Loading() {
  const t = useText();
  return (
    <Flex justifyContent="center" padding={8} width="100%" aria-busy>
      <Loader>{t('state.loading')}</Loader>
    </Flex>
  );
}
