import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Permission, Role } from '#shared/vocabulary/permissions.ts';
import { RoleProvider, useMay } from './may.ts';

function Offer({ permission }: { permission: Permission }) {
  return useMay(permission) ? 'offered' : 'not offered';
}

const offerTo = (role: Role, permission: Permission) =>
  renderToStaticMarkup(createElement(RoleProvider, { value: role }, createElement(Offer, { permission })));

test('the window offers what the role of who is signed in may do, and nothing else', () => {
  expect(offerTo('clerk', 'families.import')).toBe('offered');
  expect(offerTo('clerk', 'families.change')).toBe('not offered');
  expect(offerTo('caseWorker', 'people.documents')).toBe('offered');
  expect(offerTo('technician', 'families.see')).toBe('not offered');
});

test('outside of the window of an open register nobody is asked for', () => {
  expect(() => renderToStaticMarkup(createElement(Offer, { permission: 'families.see' }))).toThrow('RoleProvider');
});
