package org.imprimatur.platform.inside;

import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * A small archive that carries one test class into the server. It sees the classes of the deployed application, so a test
 * can look a bean up as {@code java:global/imprimatur/imprimatur-ejb/...}.
 */
final class InsideTests {
    private static final String STRUCTURE = """
            <jboss-deployment-structure xmlns="urn:jboss:deployment-structure:1.3">
              <deployment>
                <dependencies>
                  <module name="deployment.imprimatur.ear"/>
                  <module name="deployment.imprimatur.ear.imprimatur-ejb.jar" annotations="false"/>
                </dependencies>
              </deployment>
            </jboss-deployment-structure>
            """;

    private InsideTests() {}

    static WebArchive archive(Class<?> test) {
        return ShrinkWrap.create(WebArchive.class, test.getSimpleName() + ".war")
                .addClasses(test, InsideTests.class, DeployedApplication.class)
                .addPackages(true, "org.assertj.core")
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .addAsWebInfResource(new StringAsset(STRUCTURE), "jboss-deployment-structure.xml");
    }
}
