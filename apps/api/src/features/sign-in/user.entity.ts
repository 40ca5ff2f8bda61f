import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person, once per e-mail, whatever practices they belong to. */
@Entity('users')
export class UserEntity {
  @PrimaryColumn('uuid', { name: 'user_id' }) userId!: string;
  /** In lower case. */
  @Column('text') email!: string;
  /** Argon2id with its parameters; null for people who sign in by code or demo link only. */
  @Column('text', { name: 'password_hash', nullable: true }) passwordHash!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
