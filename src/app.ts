import type { PropsWithChildren } from 'react';
import { initCloud } from './api/transport';
import './app.scss';

initCloud();

export default function App({ children }: PropsWithChildren) {
  return children;
}
