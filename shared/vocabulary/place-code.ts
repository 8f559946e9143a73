import type { PlaceCode } from './ids.ts';

export const PLACE_CODE = /^UA\d{17}$/;

export const isPlaceCode = (text: string): text is PlaceCode => PLACE_CODE.test(text);
