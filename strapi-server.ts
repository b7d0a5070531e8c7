export { default, purge } from './server/src';
