import 'reflect-metadata';
import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DatabaseModule } from './database/database.module.ts';
import { DemoLinkEntity } from './demo/demo-link.entity.ts';
import { DemoLinks } from './demo/demo-links.ts';
import { Refusal } from './refusal.ts';
import { Settings } from './settings.ts';
import { SettingsModule } from './settings.module.ts';
import { VaultModule } from './vault/vault.module.ts';

@Module({})
class LinksModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: LinksModule,
      imports: [
        SettingsModule.with(settings),
        DatabaseModule,
        VaultModule,
        TypeOrmModule.forFeature([DemoLinkEntity]),
      ],
      providers: [DemoLinks],
    };
  }
}

/** New ways into a demo that is running; the ones that were printed before stay valid. */
async function print(): Promise<void> {
  const app = await NestFactory.createApplicationContext(
    LinksModule.with(new Settings(process.env)),
    {
      logger: ['error'],
      abortOnError: false,
    },
  );
  try {
    const lines = await app.get(DemoLinks).lines();
    if (lines.length === 0) throw new Refusal('There is no demo practice here.');
    for (const line of lines) console.log(line);
  } finally {
    await app.close();
  }
}

try {
  await print();
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = error instanceof Refusal ? Refusal.exitCode : 1;
}
