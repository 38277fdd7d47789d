/**
 * Other spellings of names, and words people look for them by. For the search alone: nothing here is shown as a fact or stands on the map.
 * Romanisations (Revised, McCune–Reischauer, North Korean), Hangul of both Koreas and of Chinese readings, older names.
 * Apostrophes, accents, capitals and one typo need no entry: the search sees through those.
 */

import type { PeopleTopicId } from './people-topic-ids.js';

export interface SpellingGroup {
  /** Ways to write or look for one name. Some are only near it (London for New Malden): good for finding, not for showing as another name. */
  readonly spellings: readonly string[];
  /** Only a thing with one of these in its name gets the group; null = any of the spellings. Keeps the town Tumen from the river. */
  readonly when: readonly string[] | null;
}

const same = (...spellings: readonly string[]): SpellingGroup => ({ spellings, when: null });
const sameWhen = (when: readonly string[], ...spellings: readonly string[]): SpellingGroup => ({ spellings, when });

export const SPELLINGS: readonly SpellingGroup[] = [
  // Rivers and lines
  sameWhen(['Duman', '두만강', 'Tumen River', 'the Tumen'], 'Tumen River', 'Duman', 'Tumen', 'Tuman', 'Dumangang', 'Tumangang', 'Tuman-gang', '두만강'),
  sameWhen(['Amnok', '압록강', 'Yalu'], 'Yalu River', 'Amnok', 'Yalu', 'Amnokgang', 'Amrok', 'Amrokgang', 'Aprok', 'Apnok', '압록강'),
  same('Mekong', 'Mae Khong', '메콩강', '메콩'),
  same('Demilitarised Zone', 'Demilitarized Zone', 'DMZ', 'military demarcation line', 'MDL', '비무장지대', '휴전선', '군사분계선'),
  same('Ganghwa Island', 'Ganghwa', 'Ganghwado', 'Kanghwa', 'Kanghwado', '강화도', '강화'),
  // North Korean towns and provinces
  same('Hyesan', 'Hyeosan', 'Hesan', '혜산', '혜산시'),
  same('Hoeryong', 'Hoeryŏng', 'Hoeryeong', 'Hoiryeong', 'Hoiryong', 'Heoryong', '회령', '회령시'),
  same('Junggang', 'Chunggang', 'Chungkang', 'Junggangjin', 'Jungkangjin', 'Chunggangjin', '중강', '중강진'),
  same('Manpo', 'Manp’o', 'Manpho', '만포'),
  same('Sambong', 'Sanbong', 'Sampong', '삼봉'),
  same('Namyang', 'Nam-yang', '남양'),
  same('Ryanggang', 'Yanggang', 'Yanggangdo', 'Ryanggangdo', '량강도', '양강도'),
  same('North Hamgyong', 'North Hamgyeong', 'North Hamkyong', 'Hamgyong', 'Hamgyeong', 'Hamkyung', 'Hamgyongbukdo', 'Hambuk', '함경북도', '함북'),
  same('Chagang', 'Jagang', 'Chagangdo', 'Jagangdo', '자강도'),
  same('Pyongyang', 'P’yŏngyang', 'Pyeongyang', 'Phyongyang', '평양'),
  // Chinese towns and provinces
  same('Changbai', 'Changbaek', 'Jangbaek', '창바이', '장백', '长白', '長白'),
  same('Linjiang', 'Lin Jiang', 'Limgang', 'Imgang', '린장', '임강', '림강', '临江', '臨江'),
  same('Ji’an', 'Jian', 'Chian', 'Tsian', 'Jiban', '지안', '집안', '集安'),
  same('Sanhe', 'Samhap', '싼허', '산허', '삼합', '三合'),
  same('Kaishantun', 'Kaishan Tun', 'Gaesandun', '카이산툰', '개산툰', '开山屯'),
  sameWhen(['투먼', 'Tumen City'], 'Tumen', 'Tumen City', 'Domun', '투먼', '도문', '图们'),
  same('Dandong', 'Tandong', 'Dantung', 'Andong', '단둥', '단동', '丹东'),
  same('Yanbian', 'Yenbian', 'Yeonbyeon', 'Yonbyon', 'Yŏnbyŏn', '옌볜', '옌벤', '연변', '延边'),
  same('Yanji', 'Yenji', 'Yeongil', 'Yeonkil', 'Yŏn’gil', '옌지', '연길', '延吉'),
  same('Shenyang', 'Simyang', 'Mukden', '선양', '심양', '沈阳'),
  same('Changchun', 'Jangchun', '창춘', '장춘', '长春'),
  same('Beijing', 'Peking', 'Bukgyeong', '베이징', '북경', '北京'),
  same('Jilin', 'Kirin', 'Gillim', '지린성', '지린', '길림성', '길림', '吉林'),
  same('Liaoning', 'Yoryeong', 'Ryonyong', '랴오닝성', '랴오닝', '요녕성', '요령성', '료녕성', '辽宁'),
  same('Heilongjiang', 'Heungnyonggang', '헤이룽장성', '헤이룽장', '흑룡강성', '흑룡강', '黑龙江'),
  same('Gobi', '고비'),
  same('Ha Tinh', 'Hà Tĩnh', '하띤'),
  same('Ho Chi Minh City', 'Saigon', 'Hồ Chí Minh', 'HCMC', '호찌민', '호치민'),
  // Countries
  same('North Korea', 'DPRK', 'NK', 'Democratic People’s Republic of Korea', 'Bukhan', 'Chosun', 'Choson', '북한', '북조선', '조선민주주의인민공화국'),
  same('South Korea', 'ROK', 'Republic of Korea', 'Hanguk', 'Namhan', '대한민국', '한국', '남한', '남조선'),
  same('China', 'PRC', 'People’s Republic of China', 'Chinese', 'Zhongguo', '중국'),
  same('Myanmar', 'Burma', '미얀마', '버마'),
  same('Laos', 'Lao', 'Lao PDR', '라오스'),
  same('Thailand', 'Siam', 'Thai', '태국', '타이'),
  same('Vietnam', 'Viet Nam', 'Việt Nam', 'Vietnamese', '베트남', '월남', '윁남'),
  same('Mongolia', 'Mongolian', '몽골', '몽고'),
  same('Russia', 'Russian Federation', 'Soviet Union', 'USSR', '러시아', '로씨야', '소련'),
  same('Japan', 'Nippon', 'Japanese', '일본'),
  same('Philippines', 'Filipino', 'Pilipinas', '필리핀'),
  same('Taiwan', 'Formosa', '대만', '타이완'),
  same('United States', 'USA', 'US', 'United States of America', 'America', 'American', '미국', '아메리카'),
  same('United Kingdom', 'UK', 'Great Britain', 'Britain', 'British', 'England', 'GB', '영국', '잉글랜드'),
  same('Canada', 'Canadian', '캐나다'),
  same('Netherlands', 'Holland', 'Dutch', '네덜란드', '화란'),
  same('Germany', 'Deutschland', 'German', '독일'),
  same('Belgium', 'Belgian', '벨기에'),
  same('France', 'French', '프랑스'),
  same('Denmark', 'Danish', '덴마크'),
  same('Finland', 'Finnish', '핀란드'),
  same('Luxembourg', 'Luxemburg', '룩셈부르크'),
  same('Norway', 'Norwegian', '노르웨이'),
  same('Sweden', 'Swedish', '스웨덴'),
  // Where people live
  same('Seoul', 'Soul', 'Sŏul', '서울'),
  same('New Malden', 'Newmalden', 'London', '뉴몰든', '뉴몰던', '런던'),
  same('Los Angeles', 'Koreatown', 'LA', 'K-Town', '로스앤젤레스', '코리아타운'),
  same('Hanawon', 'Hana-won', 'Hana Won', 'settlement support centre', 'settlement support center', '하나원'),
  same('Metro Manila', 'Manila', '마닐라', '메트로 마닐라'),
  same('Kamchatka', '캄차카', '캄차트카'),
  same('Russian Far East', '극동', '원동'),
  // Words for people
  same('talbukja', 'talbuk', 't’albukcha', 'talbukcha', 'defector', '탈북자', '脫北者'),
  same('talbungmin', 't’albungmin', 'talbukmin', '탈북민', '脫北民'),
  same('saeteomin', 'saetomin', 'saet’ŏmin', 'saetermin', 'new settler', '새터민'),
  same('bukhanitaljumin', 'bukhan ital jumin', 'pukhanit’aljumin', '북한이탈주민', '북한 이탈 주민', '이탈주민'),
  same('pinanmin', 'p’inanmin', '피난민'),
  same('Chaoxianzu', 'Joseonjok', 'Chosonjok', 'Chosŏnjok', 'Korean Chinese', 'ethnic Koreans', '조선족', '朝鲜族'),
  same('jangmadang', 'changmadang', '장마당'),
  same('Arduous March', 'konanui haenggun', 'gonanui haenggun', '고난의 행군'),
  same('songbun', 'seongbun', 'sŏngbun', '성분'),
];

/** What a reader may call a page, or ask it. Ids as in `?page=`. */
export const PAGE_ALIASES: Readonly<Record<string, string>> = {
  routes: 'routes, way out, ways out, ways back, path, itinerary, journey, both directions, who went back and how, sent back, stayed, which routes end in, from to, distance, 경로, 탈출 경로',
  incidents: 'events, incidents, cases, timeline, arrests, caught, released, what happened when, 사건',
  arrivals: 'arrivals, chart, statistics, numbers, how many reached came to South Korea each year and how many were women, women and men, share of women, total, 입국, 통계, 입국자 수, 한국 입국자 수',
  compare: 'compare, comparison, table, side by side, which country sends people on to South Korea, which country sends people back, 비교',
  disagreements: 'disagreements, conflicts, contradictions, sources disagree, why nobody agrees, how sure, 이견, 엇갈리는 자료',
  people: 'people and reasons, why people leave, reasons, who leaves, women, famine, hunger, brokers, trafficking, marriage, resettlement, discrimination, health, benefits, money, going back, returning, 이유, 떠나는 이유',
  terms: 'words, vocabulary, glossary, meaning, what does it mean, what to call, defector, refugee, migrant, wording, 용어, 낱말',
  sources: 'sources, references, bibliography, documents, who says so, citation, 출처, 자료',
  about: 'about, what is left out, left out, why not shown, safety, do no harm, contact, schematic, 안내, 담지 않은 것',
  access: 'accessibility, accessible, a11y, WCAG, screen reader, keyboard, keys, shortcuts, contrast, large text, blind, low vision, 접근성, 화면 낭독기, 키보드, 단축키, 웹 접근성',
  stories: 'stories, 이야기',
  lessons: 'lessons, lesson plan, class, 수업',
  compose: 'your own lesson, 나만의 수업',
};

/** The same for the cards of people and reasons, by their ids. */
export const TOPIC_ALIASES: Readonly<Partial<Record<PeopleTopicId, string>>> = {
  why: 'reasons for leaving, why they leave, famine, hunger, poverty, 탈북 이유',
  who: 'women and men, age, gender, share of women, home province',
  'first-met': 'first contact, who helps first',
  marriage: 'forced marriage, trafficking, 인신매매',
  helpers: 'brokers, smugglers, missionaries, NGOs, underground railroad, 브로커',
  resettling: 'Hanawon, settlement money, benefits, support, 정착금, 하나원',
  'living-south': 'discrimination, jobs, school, life in South Korea',
  health: 'mental health, trauma, depression',
  'sent-back': 'repatriation, punishment, prison camps, 강제 송환, 북송',
  'going-back': 'who went back and how, returned by choice, went back, double defector, 재입북',
};

/** How a reader may name a kind of thing or a way back. */
export const DIRECTION_ALIASES = {
  out: 'way out escape flee leave 탈출 탈북 나가는 길',
  'forced-return': 'sent back forced return repatriation repatriated deported returned against their will 강제 송환 북송',
  'chosen-return': 'who went back going back go back by choice return returned returnee redefector double defector 재입북',
  circular: 'went back to and fro come and go work 오가며 일 왕래',
} as const;

/** Said in every question and of no help in finding its answer. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  'a an the of in on at to from by for with and or but is are was were be been being do does did done what which who whom whose when where why how many much there their they them it its this that these those if then than as into about can could i me my we you your tell show find happen happened happens mean means meaning person people lives'.split(' '),
);

/** The same in Korean, and words a question ends with. */
export const KOREAN_STOP_WORDS: ReadonlySet<string> = new Set('누가 누구 무엇 무엇을 무슨 뭐 어디 어디서 어디로 언제 어느 어떤 어떻게 왜 얼마 얼마나 몇 몇명 명 년 것 수 있나 있나요 있는가 하나 하나요 하는가 되나 되나요 되는가 될까 일까 인가 인가요 대해 대한'.split(' '));

/** What Korean hangs on a noun, the longer ones first: `라오스에서는` asks for 라오스. */
export const PARTICLES: readonly string[] = '에서는 에서도 으로는 으로도 에서 에게 한테 으로 까지 부터 에는 에도 이나 이란 은 는 이 가 을 를 과 와 의 에 로 도 만'.split(' ');
