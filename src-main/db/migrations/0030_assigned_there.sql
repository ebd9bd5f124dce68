CREATE TABLE `remote_assignments` (
	`remote_id` text NOT NULL,
	`remote_assignment_id` text NOT NULL,
	`tenant_id` text NOT NULL,
	`there` text NOT NULL,
	`is_taken_back` integer NOT NULL,
	`is_package_asked` integer NOT NULL,
	`assignment_id` text,
	`written` text,
	`updated_at_ms` integer NOT NULL,
	PRIMARY KEY(`remote_id`, `remote_assignment_id`),
	FOREIGN KEY (`remote_id`) REFERENCES `remotes`(`remote_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`tenant_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `remote_groups` (
	`remote_id` text NOT NULL,
	`remote_group_id` text NOT NULL,
	`tenant_id` text NOT NULL,
	`group_id` text NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`remote_id`, `remote_group_id`),
	FOREIGN KEY (`remote_id`) REFERENCES `remotes`(`remote_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`tenant_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `remote_learners` (
	`remote_id` text NOT NULL,
	`user_id` text NOT NULL,
	`tenant_id` text NOT NULL,
	`learner_id` text NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`remote_id`, `user_id`),
	FOREIGN KEY (`remote_id`) REFERENCES `remotes`(`remote_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`tenant_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `remote_members` (
	`remote_id` text NOT NULL,
	`remote_group_id` text NOT NULL,
	`user_id` text NOT NULL,
	`tenant_id` text NOT NULL,
	`is_put` integer NOT NULL,
	PRIMARY KEY(`remote_id`, `remote_group_id`, `user_id`),
	FOREIGN KEY (`remote_id`) REFERENCES `remotes`(`remote_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`tenant_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `remotes` ADD `brings_assigned` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `remotes` ADD `assigned_hash` text;--> statement-breakpoint
ALTER TABLE `remotes` ADD `assigned_trouble` text;--> statement-breakpoint
ALTER TABLE `sync_runs` ADD `assigned` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `sync_runs` ADD `taken_back` integer DEFAULT 0 NOT NULL;