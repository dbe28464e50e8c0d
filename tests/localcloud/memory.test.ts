import { conformance } from './conformance/suite';

conformance('memory');
