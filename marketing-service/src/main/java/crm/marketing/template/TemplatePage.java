package crm.marketing.template;

import crm.platform.paging.Total;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list of templates looks like, for the contract only. */
@Schema(name = "MailTemplatePage", description = "A part of the list of templates.")
record TemplatePage(
        @Schema(required = true, description = "The templates.")
        List<TemplateView> items,

        @Schema(description = "The cursor of the next part; absent at the end.")
        String next,

        @Schema(description = "How many there are in all parts, when asked for.")
        Total total) {}
