CREATE TABLE `observations` (
	`session_id` text NOT NULL,
	`tenant_id` text NOT NULL,
	`kind` text NOT NULL,
	`activity_id` text NOT NULL,
	`text` text NOT NULL,
	`place` text NOT NULL,
	`first_at_ms` integer NOT NULL,
	`last_at_ms` integer NOT NULL,
	`times` integer NOT NULL,
	PRIMARY KEY(`session_id`, `kind`, `activity_id`, `text`, `place`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`tenant_id`) ON UPDATE no action ON DELETE no action
);
