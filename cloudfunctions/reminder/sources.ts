import type { Source } from './due';
import { mobileContacts } from './sources/mobileContacts';
import { pointMatters } from './sources/pointMatters';
import { upcomingEvents } from './sources/upcomingEvents';

/** 全部来源：添一个就添一行。 */
export const SOURCES: readonly Source[] = [upcomingEvents, mobileContacts, pointMatters];
