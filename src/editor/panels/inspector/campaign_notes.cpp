#include "campaign_notes.h"

#include <QVBoxLayout>

#include "frame/worded.h"
#include "panels/numbers/since_then_note.h"
#include "survey_grid.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"
#include "throughline/metrics/lift.h"
#include "widgets/sentence_list.h"

namespace throughline::editor {

CampaignNotes::CampaignNotes(OpenMap& map, journey::Id<journey::Campaign> campaign, QWidget* parent)
    : QWidget(parent),
      m_map(map),
      m_campaign(campaign),
      m_surveys(new SurveyGrid(map, campaign, this)),
      m_lift(new SentenceList(this)) {
  setObjectName("campaignNotes");
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(6);
  auto* heading = new PlainLabel(tr("Brand surveys"), this);
  heading->setProperty("look", "section");
  layout->addWidget(heading);
  layout->addWidget(m_surveys);
  m_lift->setObjectName("brandLift");
  layout->addWidget(m_lift);
  layout->addSpacing(8);
  layout->addWidget(new SinceThenNote(map, {journey::Kind::campaign, campaign.value}, this));
  connect(&map, &OpenMap::changed, this, &CampaignNotes::showLift);
  showLift();
}

void CampaignNotes::showLift() {
  std::vector<SentenceList::Sentence> sentences;
  for (const metrics::Lift& lift : metrics::liftsOf(m_map.journey(), m_campaign)) {
    QStringList told;
    for (const journey::Message& sentence :
         metrics::liftSentences(lift, choiceWord("metric", word(lift.metric)).toStdString())) {
      told << worded(sentence, m_map.notation());
    }
    const bool isUnclear = lift.verdict == metrics::Verdict::unclear;
    sentences.push_back({told.join(u' '), isUnclear ? "doubt" : "field"});
  }
  m_lift->tell(sentences);
}

void CampaignNotes::flush() { m_surveys->flush(); }

}  // namespace throughline::editor
