import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/Button.css';
import '@mantine/core/styles/Table.css';
import { Button, MantineProvider, Table } from '@mantine/core';
import { createRoot } from 'react-dom/client';
import { must } from '#shared/vocabulary/must.ts';

/** The least page of Mantine there is, for the floors of weight and start: a provider, a button, a table. */
createRoot(must(document.getElementById('root'), 'root element of the bare page')).render(
  <MantineProvider>
    <Button id="shown">Відкрити реєстр сімей центру</Button>
    <Table data={{ head: ['Код', 'Громада'], body: [['Ж-26-000001', 'Овруцька']] }} />
  </MantineProvider>,
);
