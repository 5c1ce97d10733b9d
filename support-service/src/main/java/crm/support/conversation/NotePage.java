package crm.support.conversation;

import crm.platform.paging.Total;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list of notes looks like, for the contract only. */
@Schema(name = "TicketNotePage", description = "A part of a ticket's notes.")
record NotePage(
        @Schema(required = true, description = "The notes.") List<NoteView> items,

        @Schema(description = "The cursor of the next part; absent at the end.")
        String next,

        @Schema(description = "How many there are in all parts, when asked for.")
        Total total) {}
