import { Flex, Loader } from '@strapi/design-system';
import { useContext, useEffect } from 'react';
import { useText } from '../i18n/useText';
import { WaitingContext } from './Retriable';

interface Props {
  /** About that of what will be there, where that is known. */
  minHeight?: string;
}

/** Stands where a part of a page will be. */
export function Loading({ minHeight }: Props) {
  const t = useText();
  const waiting = useContext(WaitingContext);
  useEffect(() => waiting?.stand(), [waiting]);
  return (
    <Flex justifyContent="center" padding={8} width="100%" minHeight={minHeight} aria-busy>
      <Loader>{t('state.loading')}</Loader>
    </Flex>
  );
}
