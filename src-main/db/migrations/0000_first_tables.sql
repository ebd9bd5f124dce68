CREATE TABLE `external_writes` (
	`write_id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`tenant_id` text NOT NULL,
	`activity_id` text NOT NULL,
	`changes` text NOT NULL,
	`created_at_ms` integer NOT NULL,
	`applied_at_ms` integer,
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`tenant_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `external_writes_pending` ON `external_writes` (`session_id`,`created_at_ms`) WHERE applied_at_ms is null;--> statement-breakpoint
CREATE TABLE `fenced_entries` (
	`session_id` text NOT NULL,
	`epoch` integer NOT NULL,
	`number` integer NOT NULL,
	`tenant_id` text NOT NULL,
	`entry` text NOT NULL,
	`received_at_ms` integer NOT NULL,
	PRIMARY KEY(`session_id`, `epoch`, `number`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`tenant_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `journal_entries` (
	`session_id` text NOT NULL,
	`position` integer NOT NULL,
	`tenant_id` text NOT NULL,
	`epoch` integer NOT NULL,
	`number` integer NOT NULL,
	`source` text NOT NULL,
	`event` text NOT NULL,
	`result` text NOT NULL,
	`error_code` text NOT NULL,
	`server_result` text,
	`server_error_code` text,
	`activity_id` text,
	`engine_version` text NOT NULL,
	`received_at_ms` integer NOT NULL,
	PRIMARY KEY(`session_id`, `position`),
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`session_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`tenant_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `journal_entries_writer` ON `journal_entries` (`session_id`,`epoch`,`source`,`number`);--> statement-breakpoint
CREATE TABLE `keys` (
	`key_id` text PRIMARY KEY NOT NULL,
	`tenant_id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`prefix` text NOT NULL,
	`hash` text NOT NULL,
	`scopes` text NOT NULL,
	`expires_at_ms` integer,
	`revoked_at_ms` integer,
	`last_used_at_ms` integer,
	`created_at_ms` integer NOT NULL,
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`tenant_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `keys_hash` ON `keys` (`hash`);--> statement-breakpoint
CREATE INDEX `keys_tenant` ON `keys` (`tenant_id`,`created_at_ms`);--> statement-breakpoint
CREATE TABLE `learner_values` (
	`tenant_id` text NOT NULL,
	`user_id` text NOT NULL,
	`kind` text NOT NULL,
	`id` text NOT NULL,
	`value` text NOT NULL,
	`updated_at_ms` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `user_id`, `kind`, `id`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`tenant_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `package_versions` (
	`package_id` text NOT NULL,
	`version` integer NOT NULL,
	`tenant_id` text NOT NULL,
	`title` text NOT NULL,
	`description` text,
	`sha256` text NOT NULL,
	`size_bytes` integer NOT NULL,
	`file_count` integer NOT NULL,
	`file_name` text NOT NULL,
	`uploaded_by` text NOT NULL,
	`root_folder` text NOT NULL,
	`course` text NOT NULL,
	`findings` text NOT NULL,
	`created_at_ms` integer NOT NULL,
	PRIMARY KEY(`package_id`, `version`),
	FOREIGN KEY (`package_id`) REFERENCES `packages`(`package_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`tenant_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `package_versions_sha256` ON `package_versions` (`tenant_id`,`sha256`);--> statement-breakpoint
CREATE TABLE `packages` (
	`package_id` text PRIMARY KEY NOT NULL,
	`tenant_id` text NOT NULL,
	`current_version` integer NOT NULL,
	`metadata` text NOT NULL,
	`created_at_ms` integer NOT NULL,
	`updated_at_ms` integer NOT NULL,
	`deleted_at_ms` integer,
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`tenant_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `packages_tenant` ON `packages` (`tenant_id`,`deleted_at_ms`,`updated_at_ms`);--> statement-breakpoint
CREATE TABLE `secrets` (
	`tenant_id` text NOT NULL,
	`name` text NOT NULL,
	`value` text NOT NULL,
	`created_at_ms` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `name`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`tenant_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`session_id` text PRIMARY KEY NOT NULL,
	`tenant_id` text NOT NULL,
	`package_id` text NOT NULL,
	`package_version` integer NOT NULL,
	`user_id` text NOT NULL,
	`learner_name` text,
	`attempt_number` integer NOT NULL,
	`mode` text NOT NULL,
	`status` text NOT NULL,
	`completion_status` text NOT NULL,
	`success_status` text NOT NULL,
	`summary` text NOT NULL,
	`metadata` text NOT NULL,
	`version` integer NOT NULL,
	`epoch` integer NOT NULL,
	`last_position` integer NOT NULL,
	`started_at_ms` integer NOT NULL,
	`last_accessed_at_ms` integer NOT NULL,
	`completed_at_ms` integer,
	`created_at_ms` integer NOT NULL,
	`updated_at_ms` integer NOT NULL,
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`tenant_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_tenant` ON `sessions` (`tenant_id`,`last_accessed_at_ms`);--> statement-breakpoint
CREATE INDEX `sessions_learner` ON `sessions` (`tenant_id`,`package_id`,`user_id`,`attempt_number`);--> statement-breakpoint
CREATE TABLE `settings` (
	`tenant_id` text NOT NULL,
	`name` text NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `name`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`tenant_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `snapshots` (
	`session_id` text NOT NULL,
	`position` integer NOT NULL,
	`tenant_id` text NOT NULL,
	`engine_version` text NOT NULL,
	`state` text NOT NULL,
	PRIMARY KEY(`session_id`, `position`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`tenant_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `tenants` (
	`tenant_id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`created_at_ms` integer NOT NULL
);
