CREATE TABLE `assignments` (
	`assignment_id` text PRIMARY KEY NOT NULL,
	`tenant_id` text NOT NULL,
	`package_id` text NOT NULL,
	`group_id` text,
	`learner_id` text,
	`place` integer NOT NULL,
	`opens_at_ms` integer,
	`due_at_ms` integer,
	`attempts_limit` integer,
	`counts` text NOT NULL,
	`created_at_ms` integer NOT NULL,
	`updated_at_ms` integer NOT NULL,
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`tenant_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`group_id`) REFERENCES `learner_groups`(`group_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`learner_id`) REFERENCES `learners`(`learner_id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `assignments_tenant` ON `assignments` (`tenant_id`,`place`);--> statement-breakpoint
CREATE INDEX `assignments_package` ON `assignments` (`tenant_id`,`package_id`);--> statement-breakpoint
CREATE TABLE `group_members` (
	`group_id` text NOT NULL,
	`learner_id` text NOT NULL,
	`tenant_id` text NOT NULL,
	PRIMARY KEY(`group_id`, `learner_id`),
	FOREIGN KEY (`group_id`) REFERENCES `learner_groups`(`group_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`learner_id`) REFERENCES `learners`(`learner_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`tenant_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `group_members_learner` ON `group_members` (`learner_id`);--> statement-breakpoint
CREATE TABLE `learner_groups` (
	`group_id` text PRIMARY KEY NOT NULL,
	`tenant_id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`created_at_ms` integer NOT NULL,
	`updated_at_ms` integer NOT NULL,
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`tenant_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `learner_groups_name` ON `learner_groups` (`tenant_id`,`name`);--> statement-breakpoint
CREATE TABLE `learners` (
	`learner_id` text PRIMARY KEY NOT NULL,
	`tenant_id` text NOT NULL,
	`user_id` text NOT NULL,
	`name` text NOT NULL,
	`secret_kind` text,
	`secret_hash` text,
	`card_turn` integer DEFAULT 1 NOT NULL,
	`left_at_ms` integer,
	`created_at_ms` integer NOT NULL,
	`updated_at_ms` integer NOT NULL,
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`tenant_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `learners_user` ON `learners` (`tenant_id`,`user_id`);--> statement-breakpoint
CREATE INDEX `learners_name` ON `learners` (`tenant_id`,`name`);--> statement-breakpoint
CREATE TABLE `room_visits` (
	`visit_id` text PRIMARY KEY NOT NULL,
	`tenant_id` text NOT NULL,
	`learner_id` text NOT NULL,
	`hash` text NOT NULL,
	`device` text NOT NULL,
	`created_at_ms` integer NOT NULL,
	`last_seen_at_ms` integer NOT NULL,
	`ended_at_ms` integer,
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`tenant_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`learner_id`) REFERENCES `learners`(`learner_id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `room_visits_hash` ON `room_visits` (`hash`);--> statement-breakpoint
CREATE INDEX `room_visits_learner` ON `room_visits` (`learner_id`,`last_seen_at_ms`);--> statement-breakpoint
CREATE INDEX `room_visits_here` ON `room_visits` (`tenant_id`,`last_seen_at_ms`) WHERE ended_at_ms is null;--> statement-breakpoint
CREATE TABLE `rooms` (
	`tenant_id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`is_open` integer NOT NULL,
	`interfaces` text,
	`learner_port` integer,
	`content_port` integer,
	`code` text NOT NULL,
	`sign_in` text NOT NULL,
	`lesson` text NOT NULL,
	`lesson_at_ms` integer NOT NULL,
	`updated_at_ms` integer NOT NULL,
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`tenant_id`) ON UPDATE no action ON DELETE no action
);
