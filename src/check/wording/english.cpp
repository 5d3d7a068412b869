#include "wording/phrase.h"

// What companies write of their own progress, and what to write instead. Metrics, marketing and
// sales stages first, then jobs, which begin with what is to be done.

namespace throughline::check {

const WordSets& englishWordSets() {
  static const WordSets sets{
      {"papers",
       "proposal|proposals|quote|quotes|quotation|quotations|offer|offers|estimate|"
       "estimates|contract|contracts|agreement|agreements"},
      {"made", "generated|created|prepared|drafted|produced|rendered|written|compiled"},
      {"sent", "sent|dispatched|mailed|emailed|issued|submitted|presented|pitched"},
      {"notes",
       "email|emails|mail|mails|newsletter|newsletters|reminder|reminders|follow+up|"
       "follow+ups|mailing|mailings|survey|surveys|sample|samples|brochure|brochures|"
       "deck|decks|invoice|invoices"},
      {"leadsdone",
       "qualified|generated|captured|nurtured|scored|routed|assigned|converted|"
       "contacted|created|enriched|accepted|rejected|disqualified|worked|handed|"
       "passed|distributed|called|collected|acquired|sourced|won|lost|closed|recycled|"
       "processed"},
      {"teams",
       "sales|marketing|cs|csm|csms|success|customer+success|support|onboarding|"
       "implementation|delivery|account+management|account|reps|rep|sdr|sdrs|ae|aes"},
      {"buyers",
       "lead|leads|prospect|prospects|visitor|visitors|buyer|buyers|shopper|shoppers|"
       "audience|audiences"},
      {"customers",
       "customer|customers|client|clients|user|users|trial|trials|subscriber|"
       "subscribers|shopper|shoppers|consumer|consumers|account|accounts"},
      {"product",
       "product|products|solution|solutions|platform|feature|features|benefit|benefits|"
       "value|value+proposition|offer|offering|usp|usps|brand|services|advantages|"
       "capabilities"},
  };
  return sets;
}

std::span<const Phrase> englishPhrases() {
  static constexpr Phrase kTable[] = {
      // Marketing and sales stages.
      {"mql*", "First talk asked for", true},
      {"marketing+qualified", "First talk asked for", true},
      {"sales+qualified|sales+accepted", "Needs talked through", true},
      {"product+qualified", "Tried on real work", true},
      {"sqls|sqos|sals|pqls", "Needs talked through", true},
      {"^ sql|sqo|sal|pql $", "Needs talked through", true},
      {"sql|sqo|sal|pql created|accepted|handed|passed|count|rate|conversion|volume|stage",
       "Needs talked through", true},
      {"closed+won|closed+lost|close+won", "Contract signed", true},
      {"handed|passed|hand|transferred over|off|on|along (to) (the|our) @teams",
       "Knows whom to turn to", true},
      {"hand+over|hand+off|handoff|handover (to|from) (the|our) @teams", "Knows whom to turn to"},
      {"@teams hand+over|hand+off", "Knows whom to turn to"},
      {"passed|handed|transferred|routed|assigned to (the|our|a|an) @teams",
       "Knows whom to turn to"},
      {"lead|leads (were|was|are|is|we) @leadsdone", "First talk asked for"},
      {"^ (number|count|total) (of) @leadsdone leads", "People who asked for a talk"},
      {"^ (number|count|total) (of) (new|inbound|outbound|hot|warm|cold|raw|web|open) leads $",
       "People who asked for a talk"},
      {"^ (new|inbound|outbound) leads per|by|from|a", "People who asked for a talk"},
      {"^ lead $", "First talk asked for"},
      {"lead+generation|lead+gen|lead+capture|lead+nurtur*|lead+qualification|lead+scor*|"
       "lead+routing|lead+management|lead+conversion|lead+response|lead+volume|lead+quality|"
       "lead+velocity|lead+source|lead+status|lead+flow|lead+funnel|lead+magnet|lead+handover|"
       "lead+intake|lead+acquisition|lead+erfassung|lead+bearbeitung",
       "First talk asked for"},
      {"leadto*", "Signed after the first talk"},
      {"opportunityto*|visitortolead", ""},
      {"opportunity to close|win|deal|order", ""},
      {"lead to customer|deal|opportunity|sale|close|demo|cash|order",
       "Signed after the first talk"},
      {"speed to lead", "Hours until the first answer"},
      {"demand+gen|demand+generation|demand+capture|demand+creation", "Pain noticed"},
      {"opportunity|opportunities (were|was|are|is) "
       "created|opened|won|lost|closed|qualified|advanced|progressed",
       "Needs talked through"},
      {"sales|qualified|open|won|lost opportunity|opportunities", "Needs talked through"},
      {"^ opportunity|opportunities $", "Needs talked through"},
      {"deal|deals ~ won|closed|lost|created|opened|advanced|registered|progressed",
       "Contract signed"},
      {"closed|won|lost|open deal|deals", "Contract signed"},
      {"^ (average) deal+size|deal+value|deal+stage|deal+velocity|deals|deal", ""},
      {"prospect|prospects ~ contacted|called|qualified|emailed|engaged|pitched|converted|targeted|"
       "nurtured|identified|sourced|approached|reached|educated",
       "Heard of it for the first time"},
      {"^ prospecting|prospect|prospects|sales+prospecting $", "Heard of it for the first time"},
      {"pipeline generated|created|value|coverage|velocity|sourced|revenue|growth|contribution|"
       "influenced",
       ""},
      {"sales+pipeline|sales+funnel|sales+process|sales+cycle|sales+velocity|sales+pitch|"
       "sales+outreach|sales+enablement|sales+quota|sales+activit*|sales+follow",
       ""},
      {"^ closing|close|qualification|qualify|nurture|nurturing|outbound|outreach|pitching|"
       "selling|sales|upselling|monetisation|monetization $",
       ""},
      {"needs+analysis|needs+assessment", "Needs talked through"},
      {"qualified to buy", "Needs talked through"},
      {"decision+maker|decision+makers bought+in|identified|engaged|mapped", ""},
      {"customer+acquisition", ""},
      {"acquisition+cost|acquisition+costs", ""},
      {"presales|pre+sales|postsale|post+sale|post+sales", ""},
      {"top|middle|bottom of (the) funnel", ""},
      {"retargeting|remarketing|cold+outreach|cold+calling|cold+calls|cold+emails", ""},
      {"upsell*|crosssell*|up+sell|cross+sell|up+selling|cross+selling|upsold",
       "Gets more out of it"},
      // Numbers that a company has of itself.
      {"win+rate|close+rate|closing+rate", "Share who sign"},
      {"cost per|of lead|leads|acquisition|demo|opportunity|click|signup|customer|contact|sale",
       ""},
      {"^ (average|blended) cac|cpl|cpa|cpc|cpm|roas (payback|ratio) $", ""},
      {"quota attainment|reached|met|achievement", ""},
      {"share of wallet", ""},
      {"ad+spend|media+spend|marketing+spend", ""},
      {"budget spent", ""},
      {"(average) handle+time|handling+time", "Minutes until it is solved"},
      {"sla met|kept|breached|compliance", "Answered in time"},
      // Papers and notes that are made and sent.
      {"@papers ~ @made|@sent", "{head} received"},
      {"invoice|invoices|receipt|receipts ~ @made|raised", "{head} received"},
      {"@notes ~ sent|dispatched|mailed|triggered|automated|issued", "{head} received"},
      {"drip|nurture|email sequence|sequences|campaign|flow|cadence", ""},
      {"demo|demos ~ given|delivered|held|conducted|performed|presented|run|executed|done",
       "{head} seen"},
      {"presentation|presentations|pitch|pitches given|held|delivered|made", "{head} seen"},
      {"webinar|webinars|event|events|workshop|workshops|trainings ~ "
       "held|hosted|run|delivered|organised|organized|conducted",
       "{head} attended"},
      {"calls made|placed|dialed|dialled|logged", "Talks that helped"},
      {"meetings set|secured", "Talks agreed"},
      {"activities|touches logged|made|completed", ""},
      {"campaign|campaigns|ad|ads|advert|adverts|banner|banners ~ "
       "launched|served|delivered|placed|executed|activated|scheduled|published|sent|live|run",
       "Seen for the first time"},
      {"content|whitepaper|whitepapers|blog+post|blog+posts "
       "published|produced|distributed|promoted|scheduled",
       "{head} read"},
      // People and orders as what is worked on.
      {"customer|customers|client|clients|buyer|buyers|user|users ~ "
       "acquired|upsold|converted|targeted|nurtured|approached|educated|retargeted|segmented|"
       "invoiced|billed|qualified|convinced|persuaded|monetised|monetized",
       ""},
      {"customer|customers|client|clients (were|was|are|is) onboarded|retained|reactivated", ""},
      {"customer|customers|client|clients|user|users (were|was|are|is) "
       "contacted|called|informed|notified $",
       ""},
      {"visitor|visitors converted|captured|retargeted|identified", "Tried it out"},
      {"contact|contacts|address|addresses|email ~ captured|harvested|gated", ""},
      {"data captured|enriched", ""},
      {"entered|logged|created|added|captured|recorded|registered|saved|synced ~ in|into|to "
       "(the|our) crm|salesforce|hubspot",
       ""},
      {"crm record|entry|status|stage|task|updated", ""},
      {"record|records created|updated", ""},
      {"ticket|tickets|case|cases ~ closed|deflected|assigned|escalated|routed|triaged",
       "Question answered"},
      {"order|orders|parcel|parcels|package|packages|shipment|shipments|items ~ "
       "shipped|dispatched|picked|packed|fulfilled|processed|labelled|labeled",
       "Parcel in hand"},
      {"order+processing|order+fulfilment|order+fulfillment", "Parcel in hand"},
      {"payment|payments ~ collected|captured|processed", "Paid without trouble"},
      {"account|workspace|tenant|licence|licences|license|licenses provisioned",
       "{head} ready to use"},
      // Jobs: what is to be done, and to whom.
      {"^ push (the|a|an|our|for|more|out) ~ demo|demos|trial|trials|upgrade|upgrades|sale|sales|"
       "offer|offers|product|products|content|message|messages|lead|leads|prospect|prospects|them|"
       "customer|customers|deal|deals|newsletter|app|feature|features|plan|plans",
       "See it work on my own case"},
      {"^ pitch the|our|to", ""},
      {"^ upsell|nurture|retarget|remarket|monetise|monetize|upselling|nurturing", ""},
      {"^ qualify|disqualify|score|route|assign|convert|warm|chase|capture|generate|collect|work|"
       "call|contact|engage|identify|track|target|attract|educate|persuade|convince|hook|reach|"
       "segment|profile|inform|approach|impress|lure|pass|hand|source (up|over|off|out) ~ "
       "@buyers",
       ""},
      {"^ convert|acquire|activate|reactivate|retain|onboard|educate|segment|delight|persuade|"
       "convince|target|inform|notify|engage|reengage|bill|invoice|charge|win+back ~ @customers",
       ""},
      {"^ close (the|a|an|our|more|every) ~ deal|deals|sale|sales|opportunity|opportunities|lead|"
       "leads|customer|customers",
       "Sign without doubts"},
      {"^ close deals|sales|leads|opportunities", "Sign without doubts"},
      {"^ win (the|a|an|our|more|new) ~ "
       "deal|deals|business|opportunity|customer|customers|account|accounts|sale|sales|logo|logos",
       "Choose with confidence"},
      {"^ get|land|secure|earn|make (the|a|more) sale|sales|order|orders|deal|deals $",
       "Choose with confidence"},
      {"^ sell the|our|an|a|additional|extra|premium ~ product|products|solution|solutions|"
       "platform|upgrade|upgrades|seats|licences|licenses|subscription|service|services|package|"
       "features|value|vision",
       "Find out whether it fits"},
      {"^ generate|create|drive|build|raise|spread|increase|boost ~ "
       "awareness|demand|urgency|desire|"
       "buzz|traffic|leads|signups|trials|pipeline|conversions|registrations|opportunities|"
       "downloads|footfall",
       "Notice that the pain has a name"},
      {"^ generate|create|spark|arouse (customer|buyer|more|their|first) interest $",
       "Notice that the pain has a name"},
      {"^ increase|boost|maximise|maximize|improve|optimise|optimize|lift|raise|grow ~ "
       "conversion|conversions|clicks|clickthrough*|signups|basket|clv|ltv|order+value|win+rate|"
       "close+rate|activation",
       ""},
      {"^ collect|capture|gather|harvest|gate ~ email+address|email+addresses|emails|"
       "contact+details|contact+data|opt+in|opt+ins|business+cards",
       "Get something worth an address"},
      {"^ send (out) (the|a|an|our) ~ @papers|@notes $", "Have it in hand"},
      {"^ send (out) (the|a|an|our) ~ @papers|@notes to (the|our) @buyers|@customers",
       "Have it in hand"},
      {"^ create|generate|prepare|write|draft|make|produce|issue (the|a|an|our|custom) ~ "
       "proposal|proposals|quote|quotes|quotation|quotations|offer|offers $",
       "Have a paper that everyone can sign"},
      {"^ present|explain|communicate|showcase|demonstrate|highlight|promote|introduce|position|"
       "advertise|demo (the|our|all|key|its|product) ~ @product $",
       "See what it does for people like me"},
      {"^ present|explain|communicate|showcase|demonstrate|highlight|promote|introduce|demo ~ to "
       "(the|our|potential|new) @buyers|@customers",
       "See what it does for people like me"},
      {"^ overcome|handle|address|counter|remove ~ objection|objections",
       "Have my doubts taken seriously"},
      {"^ "
       "get|make|move|bring|lead|push|nudge|guide|help|let|encourage|motivate|invite|remind|drive|"
       "direct|steer|funnel|turn (the|our|a|every|more|new|potential|anonymous|website) @buyers",
       ""},
      {"^ "
       "get|make|move|bring|push|nudge|guide|help|let|encourage|motivate|invite|remind|drive|steer|"
       "turn the|our|potential @customers",
       ""},
      {"^ ensure|guarantee|secure ~ customer+satisfaction|customer+loyalty|customer+retention|"
       "renewal|renewals|upsell",
       ""},
      {"^ ensure|guarantee|secure ~ customer satisfaction|loyalty|retention", ""},
      {"^ build (customer|brand|buyer) trust|rapport|credibility|loyalty $", "Know whom to trust"},
      {"^ build trust|rapport|credibility|relationships|relationship with|among (the|our) "
       "@buyers|@customers",
       "Know whom to trust"},
      {"^ differentiate|position|establish (ourselves|us|our|the) (ourselves|us|our|brand|product|"
       "company|from|as) ~ competitors|competition|leader|leaders|brand|product|us|ourselves|"
       "authority",
       "Tell the vendors apart"},
      {"^ follow+up $", ""},
      {"^ follow+up with|on (the|all|our|every) ~ @buyers|@customers|deal|deals|@papers", ""},
      {"^ process|fulfil|fulfill|ship|pick|pack|dispatch (the|all|an|our) ~ "
       "order|orders|parcel|parcels|shipment|shipments",
       "Have it in hand on the day"},
      {"^ choose|prefer|trust|recommend|remember|notice us (over|again|first|to)",
       "Find the one that fits"},
      {"^ buy|order|sign|stay|renew|shop from|with|at us", "Find the one that fits"},
      {"^ learn|hear|know|understand|see|love|prefer|trust|like (about|of) our ~ @product|company|"
       "software|expertise|strengths",
       "Find out whether it fits"},
  };
  return kTable;
}

}  // namespace throughline::check
