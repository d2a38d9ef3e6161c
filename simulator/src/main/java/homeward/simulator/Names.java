package homeward.simulator;

import java.util.List;
import java.util.SplittableRandom;

/// Names such as are heard on a British ward. Nobody's in particular.
final class Names {
    private static final List<String> WOMEN = words("""
            Margaret Jean Dorothy Patricia Sheila Maureen Pauline Brenda Joyce Eileen Barbara Christine Susan Linda
            Carol Sandra Gillian Janet Hazel Beryl Agnes Morag Fiona Catriona Bronwen Carys Eirlys Siobhan Bridget
            Noreen Amina Fatima Nasreen Shabana Parveen Sunita Meena Kamala Harjit Gurpreet Lakshmi Blessing Comfort
            Grace Abena Chiamaka Yvonne Marcia Beverley Monique Agnieszka Danuta Krystyna Elena Mei Ling Rosa Ivana
            """);
    private static final List<String> MEN = words("""
            John Peter Michael David Brian Kenneth Ronald Derek Keith Alan Terence Raymond Dennis Trevor Roy Colin
            Malcolm Graham Barry Stanley Angus Hamish Callum Ewan Gareth Dafydd Huw Emrys Declan Seamus Brendan
            Mohammed Tariq Imran Abdul Yusuf Rajesh Suresh Anil Harish Jaswinder Balbir Winston Clive Delroy Leroy
            Kwame Emeka Olu Tunde Andrzej Zbigniew Marek Giovanni Stavros Wei Chun Hassan Omar Viktor
            """);
    private static final List<String> FAMILIES = words("""
            Smith Jones Taylor Brown Wilson Evans Thomas Johnson Roberts Walker Wright Robinson Thompson White Hughes
            Edwards Green Hall Wood Harris Lewis Martin Jackson Clarke Turner Hill Cooper Ward Morris Baker Parker
            Bennett Cook Shaw Simpson Holt Ackroyd Braithwaite Entwistle Ramsbottom Trelawney Penrose Pascoe Howell
            Griffiths Llewellyn Pritchard Bevan MacDonald Campbell Fraser Sinclair McKenzie Buchanan O'Brien Murphy
            Gallagher Doherty Kavanagh Khan Ahmed Hussain Begum Malik Chaudhry Siddiqui Patel Shah Desai Mistry Singh
            Kaur Gill Sandhu Sharma Nair Perera Rahman Miah Okafor Adeyemi Mensah Boateng Osei Nwosu Campbell-Reid
            Francis Grant Baptiste Kowalski Nowak Wisniewska Ionescu Rossi Georgiou Papadopoulos Chen Wong Lam Nguyen
            Ali Yilmaz Haddad Silva Costa Ferreira Novak
            """);

    private Names() {}

    static String given(boolean woman, SplittableRandom chance) {
        return anyOf(woman ? WOMEN : MEN, chance);
    }

    static String family(SplittableRandom chance) {
        return anyOf(FAMILIES, chance);
    }

    private static String anyOf(List<String> names, SplittableRandom chance) {
        return names.get(chance.nextInt(names.size()));
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
