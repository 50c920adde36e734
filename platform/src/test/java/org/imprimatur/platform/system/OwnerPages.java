package org.imprimatur.platform.system;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

/** A person's pages as that person works with them in a browser. */
final class OwnerPages {
    private final Page page;
    private final String url;

    OwnerPages(Page page, String url) {
        this.page = page;
        this.url = url;
    }

    /** Goes to the own pages, which lead to the sign-in, and signs in. */
    void signIn(String username, String password) {
        page.navigate(url + "/sign-in");
        page.fill("#username", username);
        page.fill("#password", password);
        page.click("#kc-login");
        page.waitForSelector("header.top .visitor .name");
    }

    void register(String handle, String name, byte[] photo) {
        page.navigate(url + "/likeness/new");
        page.fill("#name", name);
        page.fill("#handle", handle);
        page.setInputFiles("#photo", new FilePayload("me.jpg", "image/jpeg", photo));
        page.fill("#instructions", "Always show my glasses.");
        submit("form[action='/likeness/register']");
        page.waitForURL("**/likeness/" + handle + "?done=registered");
    }

    void open(String handle) {
        page.navigate(url + "/likeness/" + handle);
    }

    /** Everyone may, privately; adverts are asked for. */
    void allowEveryone(String handle, String price) {
        open(handle);
        choose("audience", "everyone");
        choose("purpose.personal", "can");
        choose("purpose.advertising", "ask");
        page.fill("#price", price);
        submit("form.settings");
        page.waitForSelector("form.save");
        submit("form.save");
        page.waitForURL("**/likeness/" + handle + "?done=saved");
    }

    private void choose(String name, String value) {
        page.locator("input[name='%s'][value='%s']".formatted(name, value))
                .check(new Locator.CheckOptions().setForce(true));
    }

    void approveFirst(String handle) {
        open(handle);
        submit("form[action$='/approve']");
        page.waitForCondition(() -> page.locator("form[action$='/approve']").count() == 0);
    }

    void revoke(String handle) {
        page.navigate(url + "/likeness/" + handle + "/revoke");
        page.check("input[name=confirm]");
        submit("form[action$='/revoke']");
        page.waitForURL("**/likeness/" + handle + "?done=withdrawn");
    }

    /** Through the payment service's own pages and back. */
    void setUpPayouts(String handle) {
        open(handle);
        submit("form[action='/payouts/onboarding']");
        page.click("text=Complete onboarding");
        page.waitForURL("**/likeness/**");
    }

    void payOut(String handle) {
        open(handle);
        submit("form[action='/payouts/request']");
        page.waitForSelector("#earnings table");
    }

    String text(String selector) {
        return page.innerText(selector);
    }

    private void submit(String form) {
        page.locator(form).first().locator("button[type=submit]").first().click();
    }
}
