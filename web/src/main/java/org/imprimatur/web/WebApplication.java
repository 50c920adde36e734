package org.imprimatur.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** API, pages and assets, all under the root of the host. */
@ApplicationPath("/")
public class WebApplication extends Application {}
