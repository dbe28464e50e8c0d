import { conformance } from './conformance/suite';

conformance('durable');
