import { Flex } from '@strapi/design-system';
import { ShoppingCart } from '@strapi/icons';
import { styled } from 'styled-components';

const Column = styled(Flex)`
  // In line with the steps, below their caption.
  padding-top: 2.2rem;

  svg {
    height: 1.6rem;
    width: 1.6rem;
  }
`;

/** Between the stages before the purchase and those after it, whose captions say it in words. */
export const Purchase = () => (
  <Column aria-hidden alignItems="center" color="neutral500">
    <ShoppingCart />
  </Column>
);
